package org.ressourcerie.transfer.spi;

import java.util.List;

/** Content that takes in items. Implemented by a content module in its {@code plugs}. */
public interface ImportTarget {

  /** What is wrong or notable with this item; changes nothing. Any ERROR rejects it. */
  List<Issue> check(ImportItem item);

  /**
   * Takes these checked items in one transaction; one outcome for each, in order. An item that
   * changes nothing since its last import is UNCHANGED; one that was edited by hand since is kept
   * as it is (KEPT).
   */
  List<Outcome> apply(List<ImportItem> items);

  /** What became of an item. */
  enum Outcome {
    CREATED,
    UPDATED,
    UNCHANGED,
    KEPT
  }
}
