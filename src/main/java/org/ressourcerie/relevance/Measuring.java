package org.ressourcerie.relevance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.Embeddings;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.search.Search;
import org.ressourcerie.transfer.ImportOptions;
import org.ressourcerie.transfer.ImportReport;
import org.ressourcerie.transfer.Importing;

/**
 * Takes a judged set through the import, the index and the search of an application that holds
 * nothing else.
 */
public final class Measuring {
  private static final Duration LONGEST_INDEXING = Duration.ofMinutes(30);
  private static final Duration LONGEST_EMBEDDING = Duration.ofHours(12);

  private final Importing importing;
  private final Reindexing index;
  private final Search search;
  private final @Nullable Embeddings embeddings;

  /**
   * @param embeddings null where words are all there is
   */
  public Measuring(
      Importing importing, Reindexing index, Search search, @Nullable Embeddings embeddings) {
    this.importing = importing;
    this.index = index;
    this.search = search;
    this.embeddings = embeddings;
  }

  /**
   * The figures of one set: by words, then by meaning too where there are embeddings.
   *
   * @param work an empty folder to write the documents in
   * @param failures the folder where questions without an answer in first place are told
   * @param progress told how many questions were asked, from any thread
   */
  public List<Measured> run(
      JudgedSet set, Measure measure, Path work, Path failures, IntConsumer progress)
      throws IOException {
    ImportReport imported = take(set, work);
    List<Measured> measured = new ArrayList<>();
    measured.add(measure(set, measure, imported, true, failures, progress));
    if (embeddings != null) {
      embeddings.awaitComplete(LONGEST_EMBEDDING);
      measured.add(measure(set, measure, imported, false, failures, progress));
    }
    return measured;
  }

  private Measured measure(
      JudgedSet set,
      Measure measure,
      ImportReport imported,
      boolean byWords,
      Path failures,
      IntConsumer progress)
      throws IOException {
    String variant =
        measure.variant().name().toLowerCase(Locale.ROOT) + (byWords ? "" : "+meaning");
    List<Answered> answered =
        ask(measure.of(set.questions()), new Asking(search, measure.variant(), byWords), progress);
    FailureFile.write(
        failures.resolve("relevance-" + set.name() + "-" + variant + ".tsv"), answered);
    double[] times = answered.stream().mapToDouble(Answered::milliseconds).sorted().toArray();
    return new Measured(
        set.name(),
        variant,
        imported.created(),
        imported.rejected(),
        Figures.of(answered),
        groups(answered),
        at(times, 0.5),
        at(times, 0.95));
  }

  private ImportReport take(JudgedSet set, Path work) throws IOException {
    Path resources = work.resolve(set.name() + ".jsonl");
    set.writeResources(resources);
    ImportReport report =
        importing.run("jsonl", resources, new ImportOptions(false, set.name()), told -> {});
    index.awaitUpToDate(LONGEST_INDEXING);
    return report;
  }

  /** All cores ask; the order of answers stays that of the set. */
  private List<Answered> ask(List<JudgedQuestion> questions, Asking asking, IntConsumer progress) {
    int threads = Runtime.getRuntime().availableProcessors();
    try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
      List<Future<Answered>> asked = new ArrayList<>();
      for (JudgedQuestion question : questions) {
        asked.add(workers.submit(() -> asking.ask(question)));
      }
      List<Answered> answered = new ArrayList<>();
      for (Future<Answered> each : asked) {
        answered.add(answer(each));
        progress.accept(answered.size());
      }
      return answered;
    }
  }

  private static Answered answer(Future<Answered> asked) {
    try {
      return asked.get();
    } catch (ExecutionException failure) {
      throw new IllegalStateException("a question could not be asked", failure.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while asking", stopping);
    }
  }

  private static Map<String, Figures> groups(List<Answered> answered) {
    Map<String, List<Answered>> groups = new LinkedHashMap<>();
    for (Answered each : answered) {
      if (!each.question().group().isEmpty()) {
        groups.computeIfAbsent(each.question().group(), group -> new ArrayList<>()).add(each);
      }
    }
    Map<String, Figures> figures = new LinkedHashMap<>();
    groups.forEach((group, own) -> figures.put(group, Figures.of(own)));
    return figures;
  }

  private static double at(double[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : Math.round(100 * sorted[(int) (share * (sorted.length - 1))]) / 100.0;
  }
}
