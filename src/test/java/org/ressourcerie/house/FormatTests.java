package org.ressourcerie.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Sources have one format, so that a change shows only what changed. */
class FormatTests {
  @Test
  void everySourceIsFormatted() throws Exception {
    assertThat(Format.misformatted(Path.of("src")))
        .as("misformatted files: run bin/format")
        .isEmpty();
  }
}
