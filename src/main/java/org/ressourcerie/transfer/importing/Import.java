package org.ressourcerie.transfer.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.ressourcerie.transfer.ImportProgress;
import org.ressourcerie.transfer.ImportReport.Outcome;
import org.ressourcerie.transfer.importing.ImportFormat.Source;
import org.ressourcerie.transfer.spi.ImportItem;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.transfer.spi.Importable;
import org.ressourcerie.transfer.spi.Issue;
import org.ressourcerie.transfer.text.Slug;
import org.ressourcerie.transfer.text.Unusable;

/**
 * One import of one input, in two passes: the first reads and checks everything and changes
 * nothing, the second applies what was accepted, a hundred items at a time. Holds no item longer
 * than its batch, so that an input of any length fits.
 */
final class Import {
  static final int BATCH = 100;
  private final ImportFormat format;
  private final Path path;
  private final Source source;
  private final Taker target;
  private final Journal journal;
  private final BitSet accepted = new BitSet();
  private final Map<Integer, List<Issue>> told = new HashMap<>();
  private final Map<String, String> firstPlaces = new HashMap<>();
  private final Set<String> news = new HashSet<>();
  private int total;

  Import(ImportFormat format, Path path, Source source, Taker target, Journal journal) {
    this.format = format;
    this.path = path;
    this.source = source;
    this.target = target;
    this.journal = journal;
  }

  /** Reads and checks all of it. What is rejected is told to the journal here. */
  void check(Consumer<ImportProgress> progress) throws IOException {
    format.read(
        path,
        source,
        entry -> {
          if (entry.isNote()) {
            journal.note(entry.issues().getFirst());
            return;
          }
          int ordinal = total++;
          List<Issue> issues = problems(entry);
          if (issues.stream().anyMatch(Import::rejects)) {
            journal.item(ordinal, entry, Outcome.REJECTED, issues);
          } else {
            accepted.set(ordinal);
            remember(ordinal, issues);
          }
          if (total % BATCH == 0) {
            progress.accept(new ImportProgress(total, 0));
          }
        });
    firstPlaces.clear();
    if (total == 0) {
      String file = String.valueOf(path.getFileName());
      journal.note(Issue.warning("empty-input", new ImportItem.Place(file, 0)));
    }
  }

  /** Says of every accepted item that it would be taken. */
  void preview(Consumer<ImportProgress> progress) throws IOException {
    walk(progress, batch -> batch.forEach(p -> tell(p, Outcome.READY)));
  }

  /** Applies every accepted item. */
  void apply(Consumer<ImportProgress> progress) throws IOException {
    walk(progress, this::applyBatch);
  }

  private List<Issue> problems(Entry entry) {
    var issues = new ArrayList<>(entry.issues());
    Importable item = entry.item();
    if (item == null) {
      return issues;
    }
    String place = Places.written(item.place());
    String earlier = firstPlaces.putIfAbsent(item.source() + "\0" + item.key(), place);
    if (earlier != null) {
      issues.add(Issue.error("duplicate-key", item.place(), item.key(), earlier));
    } else {
      target.check(item).stream().filter(this::isNews).forEach(issues::add);
    }
    return issues;
  }

  /** What the site will gain is told at the first item that brings it, not at all of them. */
  private boolean isNews(Issue issue) {
    return !issue.code().startsWith("new-")
        || news.add(issue.code() + " " + Slug.plain(String.join("\0", issue.arguments())));
  }

  private void walk(Consumer<ImportProgress> progress, Consumer<List<Pending>> batches)
      throws IOException {
    FileTime before = Files.getLastModifiedTime(path);
    var batch = new ArrayList<Pending>(BATCH);
    int[] ordinal = {0};
    progress.accept(new ImportProgress(0, total));
    format.read(
        path,
        source,
        entry -> {
          if (entry.isNote()) {
            return;
          }
          int now = ordinal[0]++;
          Importable item = entry.item();
          if (item != null && accepted.get(now)) {
            batch.add(new Pending(now, entry, item));
          }
          if (batch.size() == BATCH) {
            batches.accept(batch);
            batch.clear();
            progress.accept(new ImportProgress(ordinal[0], total));
          }
        });
    batches.accept(batch);
    progress.accept(new ImportProgress(ordinal[0], total));
    if (ordinal[0] != total || !before.equals(Files.getLastModifiedTime(path))) {
      throw Unusable.input("changed-meanwhile", path.toString());
    }
  }

  /** A batch that fails is tried again one by one, so that one item never costs the others. */
  private void applyBatch(List<Pending> batch) {
    if (batch.isEmpty()) {
      return;
    }
    try {
      var outcomes = target.apply(batch.stream().map(Pending::item).toList());
      for (int i = 0; i < batch.size(); i++) {
        tell(batch.get(i), outcome(outcomes.get(i)));
      }
    } catch (RuntimeException failure) {
      Failures.stopIfLost(failure);
      batch.forEach(this::applyAlone);
    }
  }

  private void applyAlone(Pending pending) {
    try {
      tell(pending, outcome(target.apply(List.of(pending.item)).getFirst()));
    } catch (RuntimeException failure) {
      Failures.stopIfLost(failure);
      Failures.log(pending.item, failure);
      var issues = new ArrayList<>(issues(pending.ordinal));
      issues.add(Issue.error("not-applied", pending.item.place(), Failures.reason(failure)));
      journal.item(pending.ordinal, pending.entry, Outcome.REJECTED, issues);
    }
  }

  private void tell(Pending pending, Outcome outcome) {
    journal.item(pending.ordinal, pending.entry, outcome, issues(pending.ordinal));
  }

  private static boolean rejects(Issue issue) {
    return issue.level() == Issue.Level.ERROR;
  }

  private static Outcome outcome(ImportTarget.Outcome outcome) {
    return Outcome.valueOf(outcome.name());
  }

  private void remember(int ordinal, List<Issue> issues) {
    if (!issues.isEmpty()) {
      told.put(ordinal, issues);
    }
  }

  private List<Issue> issues(int ordinal) {
    return told.getOrDefault(ordinal, List.of());
  }

  /** An accepted item waiting for its batch. */
  private record Pending(int ordinal, Entry entry, Importable item) {}
}
