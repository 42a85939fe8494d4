package org.ressourcerie.transfer;

import java.time.Duration;
import java.util.List;
import org.ressourcerie.transfer.spi.Issue;

/**
 * What became of an input.
 *
 * @param run the number under which this report is kept; 0 when it is not
 * @param format such as {@code jsonl}
 * @param path of the input as it was given
 * @param ready items that would be taken; only when nothing was to be changed
 * @param warnings how many issues of that level, over all items and the input itself
 * @param items in the order of the input
 * @param notes about the input as a whole, such as a dropped footer
 */
public record ImportReport(
    long run,
    String format,
    String path,
    boolean checkOnly,
    int created,
    int updated,
    int unchanged,
    int kept,
    int ready,
    int rejected,
    int warnings,
    List<Item> items,
    List<Told> notes,
    Duration duration) {

  public ImportReport {
    items = List.copyOf(items);
    notes = List.copyOf(notes);
  }

  /** What became of one item; key and title are empty when the input did not tell them. */
  public record Item(
      String source, String key, String title, Outcome outcome, String place, List<Told> issues) {}

  /**
   * An issue and its message in French.
   *
   * @param place such as {@code extract.txt:12}
   */
  public record Told(
      Issue.Level level, String code, List<String> arguments, String place, String message) {}

  /**
   * Created, updated, unchanged, kept as edited by hand, ready (when only checked), or rejected.
   */
  public enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    KEPT,
    READY,
    REJECTED
  }
}
