package org.ressourcerie.members.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Domains where anyone can take an address; the list is a file of this application. */
public final class FreeMail {
  private static final String LIST = "/members/free-mail-domains.txt";
  private static final Set<String> DOMAINS = read();

  private FreeMail() {}

  /** Whether this domain, or one above it, is open to everyone. */
  public static boolean holds(String domain) {
    String rest = domain.toLowerCase(Locale.ROOT);
    while (!rest.isEmpty()) {
      if (DOMAINS.contains(rest)) {
        return true;
      }
      int dot = rest.indexOf('.');
      rest = dot < 0 ? "" : rest.substring(dot + 1);
    }
    return false;
  }

  private static Set<String> read() {
    try (InputStream list = Objects.requireNonNull(FreeMail.class.getResourceAsStream(LIST))) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(String::strip)
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
