package org.ressourcerie.files.receiving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

  /** The system says so while a piece is written. */
  @Test
  void onAFullDiskAPieceIsRefusedAndNothingOfTheFileStays() throws IOException {
    assertThat(piece("No space left on device")).isEqualTo(507);
    try (var all = Files.list(data.resolve("files/incoming/pieces/uploads"))) {
      assertThat(all).isEmpty();
    }
  }

  @Test
  void anotherFailureIsNotTakenForAFullDisk() {
    assertThatThrownBy(() -> piece("Input/output error")).hasMessageContaining("Input/output");
  }

  /** The status of the answer to a piece that cannot be written, for this reason. */
  private int piece(String said) throws IOException {
    TusReceiving receiving =
        new TusReceiving(data, 1_000, Duration.ofDays(1)) {
          @Override
          void write(HttpServletRequest request, HttpServletResponse response, String owner)
              throws IOException {
            if (request.getMethod().equals("PATCH")) {
              throw new IOException(said);
            }
            super.write(request, response, owner);
          }
        };
    String there = begin(receiving).getHeader("Location");
    MockHttpServletResponse answer = new MockHttpServletResponse();
    receiving.answer(new MockHttpServletRequest("PATCH", there), answer, "someone");
    return answer.getStatus();
  }

  private static MockHttpServletResponse begin(TusReceiving receiving) throws IOException {
    MockHttpServletRequest request =
        new MockHttpServletRequest("POST", "/administration/televersements");
    request.addHeader("Tus-Resumable", "1.0.0");
    request.addHeader("Upload-Length", "10");
    MockHttpServletResponse answer = new MockHttpServletResponse();
    receiving.answer(request, answer, "someone");
    assertThat(answer.getStatus()).isEqualTo(201);
    return answer;
  }

  private long leftAfterCleaning(Duration kept) throws IOException {
    TusReceiving receiving = new TusReceiving(data, 1_000, kept);
    begin(receiving);
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
