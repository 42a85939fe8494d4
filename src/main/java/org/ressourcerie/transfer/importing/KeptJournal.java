package org.ressourcerie.transfer.importing;

import java.util.ArrayList;
import java.util.List;
import org.ressourcerie.transfer.ImportReport.Outcome;
import org.ressourcerie.transfer.spi.Issue;

/** Tells the tally, and keeps what it is told with the run, a hundred rows at a time. */
final class KeptJournal implements Journal {
  private final long run;
  private final Tally tally;
  private final RunItems items;
  private final List<RunItems.Row> rows = new ArrayList<>(Import.BATCH);
  private int notes;

  KeptJournal(long run, Tally tally, RunItems items) {
    this.run = run;
    this.tally = tally;
    this.items = items;
  }

  @Override
  public void note(Issue issue) {
    tally.note(issue);
    add(new RunItems.Row(--notes, Entry.note(issue), Outcome.READY, List.of(issue)));
  }

  @Override
  public void item(int ordinal, Entry entry, Outcome outcome, List<Issue> issues) {
    tally.item(ordinal, entry, outcome, issues);
    add(new RunItems.Row(ordinal, entry, outcome, issues));
  }

  void flush() {
    if (!rows.isEmpty()) {
      items.add(run, rows);
      rows.clear();
    }
  }

  private void add(RunItems.Row row) {
    rows.add(row);
    if (rows.size() == Import.BATCH) {
      flush();
    }
  }
}
