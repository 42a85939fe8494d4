package org.ressourcerie.resources.prefilling;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.ressourcerie.fetching.Answer.Fetched;
import org.ressourcerie.fetching.Answer.Refused;
import org.ressourcerie.fetching.Fetching;
import org.ressourcerie.files.FileGlance;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Reads what is behind an address, for the notice that will refer to it. */
@Component
class Prefilling {
  private final Fetching fetching;
  private final FileGlance files;
  private final ProposedCover covers;

  Prefilling(Fetching fetching, FileGlance files, ProposedCover covers) {
    this.fetching = fetching;
    this.covers = covers;
    this.files = files;
  }

  /**
   * What the page or the document at this address says of itself; only the address when it cannot
   * be read, and why. Nothing of it is kept but the picture it proposes.
   *
   * @param address as pasted; shortened ones are followed to their end
   * @throws IOException when the disk fails
   */
  Prefilled of(String address) throws IOException {
    Path folder = Files.createTempDirectory("ressourcerie-prefill");
    try {
      return switch (fetching.fetch(address.strip(), folder)) {
        case Refused no ->
            new Prefilled(Metadata.of(address.strip()), no.reason(), ProposedCover.Taken.NOTHING);
        case Fetched found -> {
          Metadata said = metadata(found);
          yield new Prefilled(said, null, covers.of(said, folder));
        }
      };
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private Metadata metadata(Fetched found) throws IOException {
    FileGlance.Glance glance = isPage(found) ? null : files.at(found.file());
    if (glance == null || glance.mediaType().contains("html")) {
      try (InputStream page = Files.newInputStream(found.file())) {
        return PageMetadata.of(page, found.address());
      }
    }
    return Metadata.of(found.address().toString())
        .said(
            Objects.requireNonNullElse(glance.title(), FileNames.readable(found.name())),
            glance.dated(),
            Objects.requireNonNullElse(glance.language(), ""));
  }

  private static boolean isPage(Fetched found) {
    return found.mediaType() != null && found.mediaType().contains("html");
  }
}
