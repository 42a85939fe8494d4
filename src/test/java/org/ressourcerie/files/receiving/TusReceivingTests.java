package org.ressourcerie.files.receiving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What did not arrive whole does not stay. */
class TusReceivingTests {
  @TempDir Path data;

  @Test
  void whatNobodyGoesOnWithIsRemoved() throws IOException {
    assertThat(leftAfterCleaning(Duration.ofMillis(1))).isZero();
    assertThat(leftAfterCleaning(Duration.ofDays(1))).isEqualTo(1);
  }

  private long leftAfterCleaning(Duration kept) throws IOException {
    TusReceiving receiving = new TusReceiving(data, 1_000, kept);
    MockHttpServletRequest request =
        new MockHttpServletRequest("POST", "/administration/televersements");
    request.addHeader("Tus-Resumable", "1.0.0");
    request.addHeader("Upload-Length", "10");
    MockHttpServletResponse answer = new MockHttpServletResponse();
    receiving.answer(request, answer, "someone");
    assertThat(answer.getStatus()).isEqualTo(201);
    long begun = System.currentTimeMillis();
    while (System.currentTimeMillis() - begun <= 2) {
      Thread.onSpinWait();
    }
    receiving.clean();
    try (var all = Files.list(data.resolve("files/incoming/pieces/uploads"))) {
      return all.count();
    }
  }
}
