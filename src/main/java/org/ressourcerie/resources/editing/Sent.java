package org.ressourcerie.resources.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ressourcerie.resources.drafting.Content;
import org.ressourcerie.resources.drafting.Readers;
import org.ressourcerie.resources.model.Figure;
import org.ressourcerie.resources.model.Focus;
import org.springframework.util.MultiValueMap;

/** Reads the form of a draft: whatever is in it becomes content, nothing is refused. */
final class Sent {
  private static final int MOST_LINES = 12;
  private final MultiValueMap<String, String> sent;

  Sent(MultiValueMap<String, String> sent) {
    this.sent = sent;
  }

  /** The counter of saves that the form was filled over; -1 when it says none. */
  long saves() {
    String written = value("saves");
    return written.matches("[0-9]{1,18}") ? Long.parseLong(written) : -1;
  }

  /** The button that was pressed; {@code save} when the form was sent by the Enter key. */
  String button() {
    String pressed = value("do");
    return pressed.isEmpty() ? "save" : pressed;
  }

  Content content() {
    Map<String, String> fields = new TreeMap<>();
    Content.FIELDS.forEach(name -> fields.put(name, value(name)));
    return new Content(fields, themes(), readers("r"), blocks(), credits(), relations());
  }

  /** Those that were ticked, and those that were typed between commas. */
  private List<String> themes() {
    return Stream.concat(
            sent.getOrDefault("theme", List.of()).stream(),
            Stream.of(value("themes").split("[,;\n]")))
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(theme -> !theme.isEmpty())
        .distinct()
        .toList();
  }

  private List<Content.Block> blocks() {
    return sent.getOrDefault("block", List.of()).stream()
        .filter(Objects::nonNull)
        .filter(id -> id.matches("[a-z0-9-]{1,20}"))
        .distinct()
        .map(this::block)
        .toList();
  }

  private Content.Block block(String id) {
    String name = "b." + id + ".";
    String type = value(name + "type");
    return new Content.Block(
        id,
        List.of("figure", "cover", "files", "video", "links").contains(type) ? type : "text",
        value(name + "heading"),
        value(name + "html"),
        readers("b." + id),
        files(name + "f."),
        links(name + "l."));
  }

  private List<Content.File> files(String prefix) {
    List<Content.File> files = new ArrayList<>();
    for (int i = 0; value(prefix + i + ".sha").matches("[0-9a-f]{64}"); i++) {
      String name = prefix + i + ".";
      files.add(
          new Content.File(
              value(name + "sha"),
              value(name + "name"),
              value(name + "title"),
              value(name + "language"),
              value(name + "role"),
              value(name + "video"),
              readers(prefix + i),
              figure(name)));
    }
    return files;
  }

  private Figure figure(String name) {
    return new Figure(
        value(name + "alternative"),
        !value(name + "decorative").isEmpty(),
        value(name + "credit"),
        value(name + "licence"),
        new Focus(hundredths(name + "focus.x"), hundredths(name + "focus.y")),
        !value(name + "teased").isEmpty());
  }

  /** The middle, unless a number says otherwise. */
  private int hundredths(String name) {
    String typed = value(name).strip();
    return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : Focus.CENTRE.x();
  }

  private List<Content.Link> links(String prefix) {
    List<Content.Link> links = new ArrayList<>();
    for (int i = 0; sent.containsKey(prefix + i + ".url"); i++) {
      var link = new Content.Link(value(prefix + i + ".url"), value(prefix + i + ".title"));
      if (!link.isEmpty()) {
        links.add(link);
      }
    }
    return links;
  }

  private List<Content.Credit> credits() {
    List<Content.Credit> credits = new ArrayList<>();
    for (int i = 0; sent.containsKey("credit." + i + ".role"); i++) {
      String name = "credit." + i + ".";
      var credit =
          new Content.Credit(
              value(name + "role"),
              value(name + "person"),
              value(name + "organisation"),
              value(name + "function"));
      if (!credit.isEmpty()) {
        credits.add(credit);
      }
    }
    return credits;
  }

  /** The line whose button takes it away is not among them; one whose button names another does. */
  private List<Content.Relation> relations() {
    List<Content.Relation> relations = new ArrayList<>();
    for (int i = 0; sent.containsKey("relation." + i + ".type"); i++) {
      String name = "relation." + i + ".";
      String chosen = "relate.liens." + i + ".";
      String target =
          button().startsWith(chosen)
              ? button().substring(chosen.length()).replaceAll("[^0-9]", "")
              : value(name + "target");
      var relation = new Content.Relation(value(name + "type"), target);
      if (!relation.isEmpty() && !button().equals("unrelate.liens." + i)) {
        relations.add(relation);
      }
    }
    return relations;
  }

  /** A form that does not speak of a part lets nobody but the team read it. */
  private Readers readers(String part) {
    List<Readers.Line> lines = new ArrayList<>();
    for (int i = 0; i < MOST_LINES; i++) {
      String name = part + "." + i + ".";
      var line = new Readers.Line(value(name + "who"), value(name + "from"), value(name + "until"));
      if (!line.isEmpty()) {
        lines.add(line);
      }
    }
    String stance = value(part + ".stance");
    return new Readers(stance.isEmpty() ? "staff" : stance, lines);
  }

  private String value(String name) {
    return Objects.requireNonNullElse(sent.getFirst(name), "").replace("\r\n", "\n");
  }
}
