package org.ressourcerie.web.shell.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was vendored is what its publisher gave out, with its licence beside it. */
class VendoredTests {
  @ParameterizedTest
  @ValueSource(strings = {"squire-rte-2.4.8", "tus-js-client-4.3.1"})
  void filesAreAsTheirChecksumsSay(String name) throws Exception {
    Path folder = Path.of("src/main/resources/static/design/vendor", name);
    List<String> lines = Files.readAllLines(folder.resolve("SHA256SUMS"));
    assertThat(lines).hasSize(2);
    for (String line : lines) {
      String[] parts = line.split(" +", 2);
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(folder.resolve(parts[1])));
      assertThat(HexFormat.of().formatHex(digest)).as(parts[1]).isEqualTo(parts[0]);
    }
  }
}
