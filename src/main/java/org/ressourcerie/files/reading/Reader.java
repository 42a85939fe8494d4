package org.ressourcerie.files.reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.files.FileRead;
import org.ressourcerie.files.formats.Reading;
import org.ressourcerie.files.reading.ReadingQueue.Waiting;
import org.ressourcerie.files.storing.FileBytes;
import org.ressourcerie.files.worker.Wire.Drawn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the next waiting file in the worker, and records what came of it. Used by one thread. */
@Component
@EnableConfigurationProperties(ReadingSettings.class)
class Reader {
  private static final Logger log = LoggerFactory.getLogger(Reader.class);
  private static final int MOST_ATTEMPTS = 3;
  private static final Set<String> WORTH_ANOTHER_TRY = Set.of(WorkerLost.TOO_SLOW, WorkerLost.DIED);

  private final ReadingQueue queue;
  private final FileBytes bytes;
  private final ReadingSettings settings;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;
  private @Nullable Worker worker;

  Reader(
      ReadingQueue queue,
      FileBytes bytes,
      ReadingSettings settings,
      ApplicationEventPublisher events,
      TransactionTemplate transactions) {
    this.queue = queue;
    this.bytes = bytes;
    this.settings = settings;
    this.events = events;
    this.transactions = transactions;
  }

  /**
   * Reads one file; false when none is waiting.
   *
   * @throws IOException when no worker can be started: the file goes on waiting
   */
  boolean readNext() throws IOException {
    Optional<Waiting> next = queue.next();
    if (next.isEmpty()) {
      return false;
    }
    try {
      Worker ready = worker();
      transactions.executeWithoutResult(
          transaction -> {
            if (queue.lock(next.get().sha256())) {
              read(next.get(), ready);
            }
          });
      return true;
    } catch (IOException | RuntimeException failure) {
      queue.forgetAttempt(next.get().sha256());
      throw failure;
    }
  }

  /** Ends the worker process; the next file starts another. */
  void rest() {
    if (worker != null) {
      worker.close();
      worker = null;
    }
  }

  private void read(Waiting file, Worker ready) {
    Optional<Path> local = bytes.local(file.sha256());
    if (local.isEmpty()) {
      log.error("The bytes of {} are missing", file.sha256());
      finish(file, Reading.unreadable("missing"), Drawn.NOTHING);
      return;
    }
    if (file.attempts() > MOST_ATTEMPTS) {
      finish(file, Reading.unreadable("too-many-attempts"), Drawn.NOTHING);
      return;
    }
    try {
      Worker.Answer answer = ready.read(local.get(), file.mediaType(), settings.timeLimit());
      finish(file, answer.reading(), kept(file, answer));
    } catch (WorkerLost lost) {
      giveUp(file, lost);
    }
  }

  private void giveUp(Waiting file, WorkerLost lost) {
    if (lost.reason().equals(WorkerLost.STOPPED)) {
      queue.forgetAttempt(file.sha256());
    } else if (file.attempts() > 1 || !WORTH_ANOTHER_TRY.contains(lost.reason())) {
      finish(file, Reading.unreadable(lost.reason()), Drawn.NOTHING);
    }
  }

  private void finish(Waiting file, Reading reading, Drawn drawn) {
    queue.finish(file.sha256(), reading, drawn);
    events.publishEvent(new FileRead(file.sha256()));
  }

  /** Of the images that were made, those that could be kept. */
  private Drawn kept(Waiting file, Worker.Answer answer) {
    boolean preview =
        answer.hasPreview() && keep(answer.preview(), FileBytes.preview(file.sha256()));
    List<String> variants =
        answer.drawn().variants().stream()
            .filter(name -> keep(answer.variant(name), FileBytes.variant(file.sha256(), name)))
            .toList();
    return new Drawn(preview, variants);
  }

  private boolean keep(Path image, String entry) {
    try {
      Path draft = bytes.draft();
      Files.move(image, draft, StandardCopyOption.REPLACE_EXISTING);
      bytes.keep(draft, entry);
      return true;
    } catch (IOException failure) {
      log.warn("The image {} could not be kept", entry, failure);
      return false;
    }
  }

  private Worker worker() throws IOException {
    if (worker == null || !worker.isAlive()) {
      rest();
      worker = Worker.start(settings.memory());
    }
    return worker;
  }
}
