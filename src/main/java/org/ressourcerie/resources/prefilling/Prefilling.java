package org.ressourcerie.resources.prefilling;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.fetching.Answer;
import org.ressourcerie.fetching.Answer.Fetched;
import org.ressourcerie.fetching.Answer.Refused;
import org.ressourcerie.fetching.Fetching;
import org.ressourcerie.files.FileGlance;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Reads what is behind an address, for the notice that will refer to it. */
@Component
public class Prefilling {
  private final Fetching fetching;
  private final FileGlance files;
  private final Duplicates duplicates;

  Prefilling(Fetching fetching, FileGlance files, Duplicates duplicates) {
    this.fetching = fetching;
    this.files = files;
    this.duplicates = duplicates;
  }

  /**
   * What the page or the document at this address says of itself; only the address when it cannot
   * be read, and why. Nothing of it is kept.
   *
   * @param address as pasted; shortened ones are followed to their end
   * @throws IOException when the disk fails
   */
  public Prefilled of(String address) throws IOException {
    Path folder = Files.createTempDirectory("ressourcerie-prefill");
    try {
      return switch (fetching.fetch(address.strip(), folder)) {
        case Refused no ->
            prefilled(address, Metadata.of(address.strip()), no.reason(), no.detail());
        case Fetched found -> prefilled(address, metadata(found), null, "");
      };
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private Prefilled prefilled(
      String address, Metadata metadata, Answer.@Nullable Reason refused, String detail) {
    List<String> addresses = List.of(address, metadata.address(), metadata.document());
    List<Known> known = duplicates.of(0, metadata.title(), addresses, List.of());
    return new Prefilled(metadata, refused, detail, known);
  }

  private Metadata metadata(Fetched found) throws IOException {
    FileGlance.Glance glance = isPage(found) ? null : files.at(found.file());
    if (glance == null || glance.mediaType().contains("html")) {
      try (InputStream page = Files.newInputStream(found.file())) {
        return PageMetadata.of(page, found.address());
      }
    }
    return new Metadata(
        found.address().toString(),
        Objects.requireNonNullElse(glance.title(), titled(found.name())),
        "",
        List.of(),
        "",
        glance.dated(),
        Objects.requireNonNullElse(glance.language(), ""),
        "",
        found.address().toString());
  }

  private static boolean isPage(Fetched found) {
    return found.mediaType() != null && found.mediaType().contains("html");
  }

  /** A file that says nothing is named by its address, a little more readable. */
  private static String titled(String name) {
    return name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("[_+]+", " ").strip();
  }
}
