package org.ressourcerie.transfer.importing;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ressourcerie.transfer.ImportReport.Item;
import org.ressourcerie.transfer.ImportReport.Told;
import org.ressourcerie.web.ui.Screen;

/**
 * One import: how far it is, what it did.
 *
 * @param format what its format is called
 * @param where the path of what a line of this title became; empty where it has no page
 * @param next the next page of items; 0 when this is the last
 */
public record RunPage(
    Screen screen,
    Run run,
    String format,
    UnaryOperator<String> where,
    List<Told> notes,
    List<Item> items,
    int next) {

  /** The path of what this item became; empty when it became nothing. */
  public String path(Item item) {
    return switch (item.outcome()) {
      case REJECTED, READY -> "";
      default -> where.apply(item.title());
    };
  }

  /** What was counted, in words; outcomes that nothing met are left out. */
  public List<String> counts() {
    Run.Counts counts = run.counts();
    return Stream.of(
            count("created", counts.created()),
            count("updated", counts.updated()),
            count("unchanged", counts.unchanged()),
            count("kept", counts.kept()),
            count("ready", counts.ready()),
            count("rejected", counts.rejected()))
        .filter(words -> !words.isEmpty())
        .toList();
  }

  public boolean isRunning() {
    return run.state() == Run.State.RUNNING;
  }

  /** The words for a value of one of this module's enumerations. */
  public String word(String group, Enum<?> value) {
    return screen.say("transfer." + group + "." + value.name().toLowerCase(Locale.ROOT));
  }

  private String count(String outcome, int number) {
    return number == 0 ? "" : screen.say("transfer.count." + outcome, number);
  }
}
