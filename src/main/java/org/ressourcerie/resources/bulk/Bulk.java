package org.ressourcerie.resources.bulk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.resources.model.Retouch;

/**
 * A change of many resources.
 *
 * @param retouch what is changed; null until it is said
 * @param told what is changed, as the history of each resource tells it
 * @param why in the words of who asked for it
 */
public record Bulk(
    long id,
    State state,
    @Nullable Retouch retouch,
    String told,
    String why,
    String madeBy,
    Done done,
    Done undone,
    List<Item> items) {

  /** How far it is. */
  public enum State {
    CHOSEN,
    PROPOSED,
    DONE,
    UNDONE
  }

  /** Who did something, and when; null while nobody has. */
  public record Done(String by, @Nullable Instant at) {}

  /**
   * A resource of it.
   *
   * @param outcome {@code chosen}, {@code done}, {@code same}, {@code changed}, {@code drafted},
   *     {@code undone} or {@code left}
   * @param after its version once it was changed; 0 before
   */
  public record Item(long number, long version, String outcome, long after) {}

  public String path() {
    return BulksController.PATH + "/" + id;
  }

  public List<Long> numbers() {
    return items.stream().map(Item::number).toList();
  }

  List<Item> with(String outcome) {
    return items.stream().filter(item -> item.outcome().equals(outcome)).toList();
  }
}
