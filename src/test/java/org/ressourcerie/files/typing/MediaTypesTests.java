package org.ressourcerie.files.typing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.files.Samples;

class MediaTypesTests {
  @TempDir Path folder;

  @Test
  void aTypeIsKnownByContent() throws IOException {
    assertThat(type(Samples.bytes("%PDF-1.4\n"))).isEqualTo("application/pdf");
    assertThat(type(Samples.bytes("<html><body>x</body></html>"))).isEqualTo("text/html");
    assertThat(type(Samples.bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")))
        .isEqualTo("image/svg+xml");
    assertThat(type(Samples.bytes("WEBVTT\n"))).isEqualTo("text/vtt");
    assertThat(type(Samples.bytes("WEBVTT - un titre\n\n"))).isEqualTo("text/vtt");
    assertThat(type(Samples.bytes("Bonjour à tous"))).isEqualTo("text/plain");
    assertThat(type(Samples.pptx(Map.of("a", "b"))))
        .isEqualTo("application/vnd.openxmlformats-officedocument.presentationml.presentation");
    assertThat(type(Samples.zip(Map.of("a.txt", Samples.bytes("b"))))).isEqualTo("application/zip");
  }

  @Test
  void aBrokenArchiveIsAnArchive() throws IOException {
    byte[] whole = Samples.pptx(Map.of("a", "b"));
    byte[] cut = Arrays.copyOf(whole, 40);

    assertThat(type(cut)).isEqualTo("application/zip");
  }

  @Test
  void nothingRecognisedIsBytes() throws IOException {
    assertThat(type(new byte[] {0, 1, 2, 3})).isEqualTo("application/octet-stream");
  }

  private String type(byte[] content) throws IOException {
    return MediaTypes.detect(Files.write(folder.resolve("file"), content));
  }
}
