package org.ressourcerie.resources.proofing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The lists that checks go by: files of {@code proofing/}, an entry a line, # for remarks. */
@Component
class WordLists {
  private final Set<String> shorteners;
  private final Set<String> vagueLinks;
  private final Set<String> fileNames;

  WordLists() throws IOException {
    shorteners = read("shorteners.txt");
    vagueLinks = read("vague-links.txt");
    fileNames = read("file-names.txt");
  }

  /** Hosts, without {@code www.}. */
  Set<String> shorteners() {
    return shorteners;
  }

  /** Texts of links, as {@link Plain#text} writes them. */
  Set<String> vagueLinks() {
    return vagueLinks;
  }

  /** First words of the names that machines give to files. */
  Set<String> fileNames() {
    return fileNames;
  }

  private static Set<String> read(String name) throws IOException {
    try (InputStream in = new ClassPathResource("proofing/" + name).getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    }
  }
}
