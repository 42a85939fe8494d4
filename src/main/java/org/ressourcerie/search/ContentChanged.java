package org.ressourcerie.search;

import java.util.List;

/**
 * Published inside the transaction that changes content of one type (such as {@code resource}): the
 * change and its place in the queue of the index are committed together or not at all.
 */
public record ContentChanged(String type, List<Long> numbers) {
  public ContentChanged {
    numbers = List.copyOf(numbers);
  }
}
