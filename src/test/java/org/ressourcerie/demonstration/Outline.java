package org.ressourcerie.demonstration;

import java.util.ArrayList;
import java.util.List;

/** A text in titled sections, each with the lines shown and the sentences said. */
record Outline(List<Section> sections) {

  /** One slide or one card. */
  record Section(String title, List<String> shown, List<String> said) {}

  static Outline parse(List<String> lines) {
    var sections = new ArrayList<Section>();
    for (var line : lines) {
      if (line.startsWith("# ")) {
        sections.add(new Section(line.substring(2), new ArrayList<>(), new ArrayList<>()));
      } else if (line.startsWith("> ")) {
        sections.getLast().said().add(line.substring(2));
      } else if (!line.isBlank()) {
        sections.getLast().shown().add(line.startsWith("- ") ? line.substring(2) : line);
      }
    }
    return new Outline(List.copyOf(sections));
  }

  String title() {
    return sections.getFirst().title();
  }
}
