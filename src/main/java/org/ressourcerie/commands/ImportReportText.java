package org.ressourcerie.commands;

import java.util.Locale;
import org.ressourcerie.transfer.ImportReport;

/** An import's report for a person at a terminal: what needs them first named by its place. */
record ImportReportText(Speech speech) {

  void print(ImportReport report) {
    for (ImportReport.Item item : report.items()) {
      if (!item.issues().isEmpty()) {
        speech.out().println(item.place() + " · " + item.title());
        item.issues().forEach(this::print);
      }
    }
    report.notes().forEach(this::print);
    speech.say(
        report.checkOnly() ? "commands.import.checked" : "commands.import.done",
        report.created(),
        report.updated(),
        report.unchanged(),
        report.kept(),
        report.ready(),
        report.rejected(),
        report.warnings());
  }

  private void print(ImportReport.Told told) {
    String level = told.level().name().toLowerCase(Locale.ROOT);
    speech
        .out()
        .println(
            "  " + speech.words("commands.import.level." + level, told.message(), told.place()));
  }
}
