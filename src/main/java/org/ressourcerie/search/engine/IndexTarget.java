package org.ressourcerie.search.engine;

import java.util.Collection;
import java.util.List;
import org.ressourcerie.search.spi.SearchableItem;

/** What can be written into: the index that answers, or the one that will replace it. */
public interface IndexTarget {

  /** Puts these things in the place of their former selves. */
  void put(String type, List<SearchableItem> items);

  void remove(String type, Collection<Long> numbers);
}
