package org.ressourcerie.files.reading;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ressourcerie.files.formats.Reading;
import org.ressourcerie.files.worker.Wire;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** A running worker process. Reads one document at a time; does not survive one that it cannot. */
final class Worker implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Worker.class);

  /** What ExitOnOutOfMemoryError makes of a Java process. */
  private static final int OUT_OF_MEMORY = 3;

  private final Path scratch;
  private final Process process;
  private final DataOutputStream requests;
  private final DataInputStream answers;

  private Worker(Path scratch, Process process) {
    this.scratch = scratch;
    this.process = process;
    this.requests = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.answers = new DataInputStream(new BufferedInputStream(process.getInputStream()));
  }

  static Worker start(int megabytes) throws IOException {
    Path scratch = Files.createTempDirectory("ressourcerie-reading-");
    ProcessBuilder command = WorkerCommand.build(scratch, megabytes);
    command.redirectError(scratch.resolve("errors.txt").toFile());
    Worker worker = new Worker(scratch, command.start());
    log.debug("Started worker {}", worker.process.pid());
    return worker;
  }

  /** Reads a document, each of its two answers within this time. */
  Answer read(Path file, String mediaType, Duration limit) throws WorkerLost {
    Path preview = scratch.resolve("preview.jpg");
    Reading reading =
        answer(
            limit,
            () -> {
              Files.deleteIfExists(preview);
              Wire.write(
                  requests, new Wire.Request(file.toString(), mediaType, preview.toString()));
              return Wire.readReading(answers);
            });
    return new Answer(reading, preview, drawn(limit));
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
      FileSystemUtils.deleteRecursively(scratch);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } catch (IOException failure) {
      log.warn("{} could not be removed", scratch, failure);
    }
  }

  /** An image that fails, whatever the way, costs the worker but not the text. */
  private Wire.Drawn drawn(Duration limit) {
    try {
      return answer(limit, () -> Wire.readDrawn(answers));
    } catch (WorkerLost lost) {
      log.info("No images: {}", lost.reason());
      return Wire.Drawn.NOTHING;
    }
  }

  private <T> T answer(Duration limit, Callable<T> exchange) throws WorkerLost {
    FutureTask<T> task = new FutureTask<>(exchange);
    Thread.ofVirtual().name("worker-answer").start(task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      close();
      throw new WorkerLost(WorkerLost.TOO_SLOW, late);
    } catch (ExecutionException broken) {
      throw lost(broken);
    } catch (InterruptedException interrupted) {
      close();
      Thread.currentThread().interrupt();
      throw new WorkerLost(WorkerLost.STOPPED, interrupted);
    }
  }

  private WorkerLost lost(ExecutionException broken) {
    String errors = errors();
    int exit = exit();
    close();
    String reason = exit == OUT_OF_MEMORY ? WorkerLost.OUT_OF_MEMORY : WorkerLost.DIED;
    log.info("Worker lost ({}, exit {}): {}", reason, exit, errors);
    return new WorkerLost(reason, broken);
  }

  private int exit() {
    try {
      return process.waitFor(2, TimeUnit.SECONDS) ? process.exitValue() : -1;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return -1;
    }
  }

  private String errors() {
    try {
      String errors = Files.readString(scratch.resolve("errors.txt"));
      return errors.substring(0, Math.min(2_000, errors.length()));
    } catch (IOException | UncheckedIOException unreadable) {
      return unreadable.toString();
    }
  }

  /**
   * What the worker answered.
   *
   * @param preview where the first page's image lies until the next document, if there is one; the
   *     variants lie beside it
   */
  record Answer(Reading reading, Path preview, Wire.Drawn drawn) {
    boolean hasPreview() {
      return drawn.preview();
    }

    Path variant(String name) {
      return preview.resolveSibling(name);
    }
  }
}
