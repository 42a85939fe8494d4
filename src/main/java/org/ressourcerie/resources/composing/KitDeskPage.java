package org.ressourcerie.resources.composing;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ressourcerie.resources.collections.Kit;
import org.ressourcerie.resources.collections.KitReaders;
import org.ressourcerie.resources.collections.Sequence;
import org.ressourcerie.web.ui.Screen;

/**
 * A kit as the team puts it together.
 *
 * @param rows what is known of its sheets, by number
 * @param mayChange whether the reader of this page may change it
 */
public record KitDeskPage(
    Screen screen,
    Kit kit,
    Sequence sequence,
    Map<Long, SheetRow> rows,
    boolean mayChange,
    Told told,
    Typed typed) {
  public String path() {
    return screen.to(kit.desk());
  }

  /** What was typed into a field, else what is kept. */
  public String value(String field, String kept) {
    return typed.values().getOrDefault(field, kept);
  }

  /** What is wrong with a field; empty when nothing is. */
  public String error(String field) {
    String key = typed.errors().getOrDefault(field, "");
    return key.isEmpty() ? "" : screen.say(key);
  }

  public List<Unclear> unclear() {
    return typed.unclear();
  }

  public List<KitReaders> readers() {
    return List.of(KitReaders.values());
  }

  /** The family that sheets are added to. */
  public boolean receives(Sequence.Family family) {
    return value("famille", "").equals(Long.toString(family.id()));
  }

  /** How a family is named, numbered where it has no title. */
  public String name(Sequence.Family family) {
    return family.title().isEmpty()
        ? screen.say("kits.family.unnamed", sequence.familyPosition(family.id()))
        : family.title();
  }

  public boolean goesUp(long sheet) {
    return !sequence.up(sheet).equals(sequence);
  }

  public boolean goesDown(long sheet) {
    return !sequence.down(sheet).equals(sequence);
  }

  public boolean isWarning() {
    return typed.isRefused() || told.isWarning();
  }

  /** What was just done, in words; empty for nothing. */
  public String said() {
    if (typed.changed()) {
      return screen.say("kits.told.typed");
    }
    if (!typed.errors().isEmpty()) {
      return screen.say(typed.errors().values().iterator().next());
    }
    return switch (told.what()) {
      case "" -> "";
      case "moved" -> moved("kits.told.moved", sequence.position(told.sheet()), kit.sheets());
      case "family-moved" ->
          moved(
              "kits.told.family-moved",
              sequence.familyPosition(told.family()),
              sequence.families().size());
      default -> screen.say("kits.told." + told.what());
    };
  }

  private String moved(String key, int position, int count) {
    return position == 0
        ? ""
        : screen.say(key, screen.words().plural("kits.ordinal", position), count);
  }

  /** The buttons of something that can go up, down or both. */
  public List<String> ways(boolean up, boolean down) {
    return Stream.of(up ? Told.UP : "", down ? Told.DOWN : "")
        .filter(way -> !way.isEmpty())
        .toList();
  }

  /** Whether the focus is on the title of a sheet: none of its buttons brought it there. */
  public boolean holdsTitle(long sheet) {
    return told.sheet() == sheet && left(goesUp(sheet), goesDown(sheet)).isEmpty();
  }

  /** Whether the focus is on this button of a sheet: the one pressed, else the one that is left. */
  public boolean holds(long sheet, String way) {
    return told.sheet() == sheet && way.equals(left(goesUp(sheet), goesDown(sheet)));
  }

  /** The same of a family. */
  public boolean holdsFamily(long family, String way) {
    int at = sequence.familyPosition(family);
    return told.family() == family && way.equals(left(at > 1, at < sequence.families().size()));
  }

  /** Whether the focus is on what was said: it is on nothing that was moved. */
  public boolean holdsSaid() {
    boolean familyMoved = told.family() != 0 && !left(true, true).isEmpty();
    return told.sheet() == 0 && !familyMoved && typed.unclear().isEmpty();
  }

  private String left(boolean up, boolean down) {
    boolean upward = told.way().equals(Told.UP);
    if ((!upward && !told.way().equals(Told.DOWN)) || (!up && !down)) {
      return "";
    }
    return (upward && up) || !down ? Told.UP : Told.DOWN;
  }
}
