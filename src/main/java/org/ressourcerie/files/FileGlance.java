package org.ressourcerie.files;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a file says of itself, asked without keeping it. */
public interface FileGlance {

  /**
   * Looks into a file, in the same separate process and within the same limits as files that are
   * kept. A file that cannot be read says nothing but its type.
   *
   * @throws IOException when the disk fails, or no process can be started
   */
  Glance at(Path file) throws IOException;

  /**
   * What was seen; null where the file does not say.
   *
   * @param mediaType detected from the content
   * @param language two letters (ISO 639-1)
   * @param dated the day it was made
   * @param hasText whether there is any text to read
   */
  record Glance(
      String mediaType,
      @Nullable String title,
      @Nullable String language,
      @Nullable LocalDate dated,
      @Nullable Integer pages,
      boolean hasText) {}
}
