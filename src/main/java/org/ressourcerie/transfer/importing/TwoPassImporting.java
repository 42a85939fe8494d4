package org.ressourcerie.transfer.importing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.ressourcerie.transfer.ImportOptions;
import org.ressourcerie.transfer.ImportProgress;
import org.ressourcerie.transfer.ImportReport;
import org.ressourcerie.transfer.Importing;
import org.ressourcerie.transfer.UnusableInput;
import org.ressourcerie.transfer.text.Unusable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Runs imports one at a time, keeps each run, and reports. */
@Component
class TwoPassImporting implements Importing {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private final Inputs inputs;
  private final ImportLock lock;
  private final Runs runs;
  private final RunItems items;
  private final MessageSource messages;

  TwoPassImporting(
      Inputs inputs, ImportLock lock, Runs runs, RunItems items, MessageSource messages) {
    this.inputs = inputs;
    this.lock = lock;
    this.runs = runs;
    this.items = items;
    this.messages = messages;
  }

  @Override
  public List<String> formats() {
    return inputs.formats();
  }

  @Override
  public ImportReport run(
      String format, Path path, ImportOptions options, Consumer<ImportProgress> progress) {
    ImportFormat reader = inputs.format(format);
    inputs.requireReadable(reader, path);
    long run = runs.start(format, path.toString(), options);
    return run(run, reader, path, options, progress);
  }

  /** The same for a run that is already written down as started. */
  ImportReport run(
      long run,
      ImportFormat format,
      Path path,
      ImportOptions options,
      Consumer<ImportProgress> progress) {
    try {
      return alone(run, format, path, options, progress);
    } catch (UnusableInput unusable) {
      runs.fail(run, Unusable.named(unusable, path));
      throw unusable;
    } catch (IOException unreadable) {
      UnusableInput unusable = Unusable.input("unreadable", path.toString(), reason(unreadable));
      unusable.addSuppressed(unreadable);
      runs.fail(run, Unusable.named(unusable, path));
      throw unusable;
    } catch (RuntimeException failure) {
      runs.fail(run, failure.getClass().getSimpleName());
      throw failure;
    }
  }

  private ImportReport alone(
      long run,
      ImportFormat format,
      Path path,
      ImportOptions options,
      Consumer<ImportProgress> progress)
      throws IOException {
    ImportLock.Held held = await(path);
    try {
      runs.interruptBefore(run);
      return attempt(run, format, path, options, progress);
    } finally {
      held.release();
    }
  }

  private ImportReport attempt(
      long run,
      ImportFormat format,
      Path path,
      ImportOptions options,
      Consumer<ImportProgress> progress)
      throws IOException {
    long began = System.nanoTime();
    var tally = new Tally(new Telling(messages, Locale.FRENCH));
    var journal = new KeptJournal(run, tally, items);
    var source = inputs.source(path, options.label());
    var attempt = new Import(format, path, source, inputs.taker(format), journal);
    Consumer<ImportProgress> told = kept(run, progress);
    attempt.check(told);
    if (options.checkOnly()) {
      attempt.preview(told);
    } else {
      attempt.apply(told);
    }
    journal.flush();
    runs.finish(run, tally);
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    return tally.report(run, format.name(), path.toString(), options.checkOnly(), took);
  }

  private Consumer<ImportProgress> kept(long run, Consumer<ImportProgress> progress) {
    return now -> {
      runs.progress(run, now.done(), now.total());
      progress.accept(now);
    };
  }

  private ImportLock.Held await(Path path) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      var held = lock.tryTake();
      if (held.isPresent()) {
        return held.get();
      }
      if (System.nanoTime() > until || !pause()) {
        throw Unusable.input("busy", path.toString());
      }
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(Duration.ofMillis(250));
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static String reason(IOException unreadable) {
    String message = unreadable.getMessage();
    return message == null ? unreadable.getClass().getSimpleName() : message;
  }
}
