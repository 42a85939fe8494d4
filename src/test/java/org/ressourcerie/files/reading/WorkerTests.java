package org.ressourcerie.files.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.files.Samples;
import org.ressourcerie.files.StoredFile.TextState;

class WorkerTests {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  @TempDir Path folder;

  @Test
  void aDocumentThatEatsAllMemoryEndsTheWorkerOnly() throws Exception {
    byte[] huge = Samples.bytes("<p>" + "<b>x".repeat(4_000_000));
    Path file = Files.write(folder.resolve("huge.html"), huge);
    try (Worker worker = Worker.start(48)) {
      assertThatThrownBy(() -> worker.read(file, "text/html", LIMIT))
          .isInstanceOfSatisfying(
              WorkerLost.class,
              lost -> assertThat(lost.reason()).isEqualTo(WorkerLost.OUT_OF_MEMORY));
      assertThat(worker.isAlive()).isFalse();
    }
  }

  @Test
  void aDocumentThatTakesTooLongIsGivenUp() throws Exception {
    Path file = Files.write(folder.resolve("slow.pdf"), Samples.pdf(List.of("Un texte")));
    try (Worker worker = Worker.start(96)) {
      assertThatThrownBy(() -> worker.read(file, "application/pdf", Duration.ofMillis(1)))
          .isInstanceOfSatisfying(
              WorkerLost.class, lost -> assertThat(lost.reason()).isEqualTo(WorkerLost.TOO_SLOW));
      assertThat(worker.isAlive()).isFalse();
    }
  }

  @Test
  void aBombIsRefusedAndTheNextDocumentRead() throws Exception {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("mimetype", Samples.bytes("application/vnd.oasis.opendocument.text"));
    parts.put("content.xml", Samples.bytes("<a>" + " ".repeat(80_000_000)));
    Path bomb = Files.write(folder.resolve("bomb"), Samples.zip(parts));
    Path good = Files.write(folder.resolve("good"), Samples.pdf(List.of("Bien lu")));
    try (Worker worker = Worker.start(96)) {
      Worker.Answer refused = worker.read(bomb, "application/vnd.oasis.opendocument.text", LIMIT);
      Worker.Answer read = worker.read(good, "application/pdf", LIMIT);

      assertThat(refused.reading().state()).isEqualTo(TextState.UNREADABLE);
      assertThat(refused.reading().reason()).isEqualTo("too-large");
      assertThat(read.reading().passages()).extracting("text").containsExactly("Bien lu");
      assertThat(read.hasPreview()).isTrue();
      assertThat(read.preview()).isNotEmptyFile();
    }
  }

  @Test
  void aWorkerLeavesNothingBehind() throws IOException {
    Worker worker = Worker.start(32);
    long pid = worker.pid();
    worker.close();

    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
  }
}
