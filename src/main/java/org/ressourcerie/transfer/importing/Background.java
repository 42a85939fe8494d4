package org.ressourcerie.transfer.importing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ressourcerie.transfer.ImportOptions;
import org.ressourcerie.transfer.UnusableInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Starts an import of an uploaded file and lets the page go; the kept run tells how it goes. */
@Component
class Background {
  private static final Logger log = LoggerFactory.getLogger(Background.class);
  private final TwoPassImporting importing;
  private final Inputs inputs;
  private final Runs runs;
  private final ImportLock lock;

  Background(TwoPassImporting importing, Inputs inputs, Runs runs, ImportLock lock) {
    this.importing = importing;
    this.inputs = inputs;
    this.runs = runs;
    this.lock = lock;
  }

  /** The number of the run. The upload is kept apart until its import has ended. */
  long start(String format, String fileName, InputStream upload, ImportOptions options)
      throws IOException {
    ImportFormat reader = inputs.format(format);
    Path folder = Files.createTempDirectory("ressourcerie-import");
    Path file = folder.resolve(safe(fileName));
    Files.copy(upload, file);
    long run = runs.start(format, String.valueOf(file.getFileName()), options);
    Thread.ofVirtual().name("import-" + run).start(() -> run(run, reader, folder, file, options));
    return run;
  }

  /** Marks runs whose process has died: nobody holds the lock that they would hold. */
  void noticeTheDead() {
    lock.tryTake()
        .ifPresent(
            held -> {
              try {
                runs.interruptStale();
              } finally {
                held.release();
              }
            });
  }

  private void run(long run, ImportFormat format, Path folder, Path file, ImportOptions options) {
    try {
      importing.run(run, format, file, options, progress -> {});
    } catch (UnusableInput told) {
      log.info("Import {} could not be used: {}", run, told.getMessage());
    } catch (RuntimeException failure) {
      log.error("Import {} stopped", run, failure);
    } finally {
      delete(folder);
    }
  }

  /** The name is the source of its items: kept, without what could lead out of the folder. */
  private static String safe(String fileName) {
    String name =
        fileName.substring(1 + Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')));
    String clean = name.replaceAll("[\\p{Cntrl}:*?\"<>|]", "").strip();
    return clean.isEmpty() || clean.startsWith(".") ? "import" : clean;
  }

  static void delete(Path folder) {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException left) {
      throw new UncheckedIOException(left);
    }
  }
}
