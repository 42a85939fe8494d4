package org.ressourcerie.web.shell.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was vendored is what its publisher gave out, with its licence beside it. */
class VendoredTests {
  private static final Path FOLDER =
      Path.of("src/main/resources/static/design/vendor/squire-rte-2.4.8");

  @Test
  void filesAreAsTheirChecksumsSay() throws Exception {
    List<String> lines = Files.readAllLines(FOLDER.resolve("SHA256SUMS"));
    assertThat(lines).hasSize(2);
    for (String line : lines) {
      String[] parts = line.split(" +", 2);
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(FOLDER.resolve(parts[1])));
      assertThat(HexFormat.of().formatHex(digest)).as(parts[1]).isEqualTo(parts[0]);
    }
  }
}
