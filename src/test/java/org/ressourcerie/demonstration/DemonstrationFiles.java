package org.ressourcerie.demonstration;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Rebuilds every file of the demonstration network, or only the groups named as arguments. */
final class DemonstrationFiles {
  private static final List<String> PRINTED =
      List.of(
          "guide-loyers",
          "guide-achats",
          "guide-ressourcerie",
          "guide-utilite-sociale",
          "barometre-2025",
          "carnet-emilie-romagne",
          "kit-prise-de-mandat");
  private static final List<String> DECKS =
      List.of("webinaire-achats", "presentation-reseau", "quartiers-et-ess");

  private final Workbench workbench;

  private DemonstrationFiles(Workbench workbench) {
    this.workbench = workbench;
  }

  public static void main(String[] arguments) throws IOException {
    var groups =
        arguments.length == 0
            ? List.of("print", "scan", "slides", "letters", "video")
            : List.of(arguments);
    try (var workbench = Workbench.of(Path.of(""))) {
      var files = new DemonstrationFiles(workbench);
      for (var group : groups) {
        files.rebuild(group);
      }
    }
  }

  private void rebuild(String group) throws IOException {
    switch (group) {
      case "print" -> print();
      case "scan" -> scan();
      case "slides" -> slides();
      case "letters" -> letters();
      case "video" -> video();
      default -> throw new IllegalArgumentException("Unknown group: " + group);
    }
  }

  private void print() {
    try (var press = new Press()) {
      for (var name : PRINTED) {
        press.print(workbench.source(name + ".html"), workbench.result(name + ".pdf"));
      }
    }
  }

  private void scan() throws IOException {
    var act = "deliberation-2021-114-signee";
    try (var press = new Press()) {
      var sheets = press.sheets(workbench.source(act + ".html"));
      Scan.of(sheets).save(workbench.result(act + ".pdf"));
    }
  }

  private void slides() throws IOException {
    for (var name : DECKS) {
      Deck.of(workbench.outline(name + ".slides")).save(workbench.result(name + ".pptx"));
    }
    var seminar = workbench.scratch("webinaire-utilite-sociale.pptx");
    Deck.of(workbench.outline("webinaire-utilite-sociale.slides")).save(seminar);
    new Office(workbench).convert(seminar, "odp");
  }

  private void letters() {
    var office = new Office(workbench);
    office.convert(workbench.source("modele-deliberation-scic.html"), "docx");
    office.convert(workbench.source("modele-convention-locaux.html"), "odt");
  }

  private void video() throws IOException {
    new Film(workbench, "trois-questions-loyer").shoot();
  }
}
