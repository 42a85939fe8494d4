package org.ressourcerie.transfer.importing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ressourcerie.transfer.ImportReport;
import org.ressourcerie.transfer.ImportReport.Item;
import org.ressourcerie.transfer.ImportReport.Outcome;
import org.ressourcerie.transfer.ImportReport.Told;
import org.ressourcerie.transfer.spi.Issue;

/** Counts outcomes and gathers the report in the order of the input. */
final class Tally implements Journal {
  private final Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
  private final Map<Integer, Item> items = new TreeMap<>();
  private final List<Told> notes = new ArrayList<>();
  private final Telling telling;
  private int warnings;

  Tally(Telling telling) {
    this.telling = telling;
  }

  @Override
  public void note(Issue issue) {
    warnings += issue.level() == Issue.Level.WARNING ? 1 : 0;
    notes.add(telling.told(issue));
  }

  @Override
  public void item(int ordinal, Entry entry, Outcome outcome, List<Issue> issues) {
    counts.merge(outcome, 1, Integer::sum);
    warnings += (int) issues.stream().filter(i -> i.level() == Issue.Level.WARNING).count();
    List<Told> told = issues.stream().map(telling::told).toList();
    String place = Places.written(entry.place());
    items.put(ordinal, new Item(entry.source(), entry.key(), entry.title(), outcome, place, told));
  }

  int count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0);
  }

  ImportReport report(long run, String format, String path, boolean checkOnly, Duration duration) {
    return new ImportReport(
        run,
        format,
        path,
        checkOnly,
        count(Outcome.CREATED),
        count(Outcome.UPDATED),
        count(Outcome.UNCHANGED),
        count(Outcome.KEPT),
        count(Outcome.READY),
        count(Outcome.REJECTED),
        warnings,
        List.copyOf(items.values()),
        notes,
        duration);
  }
}
