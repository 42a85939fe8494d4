package org.ressourcerie.resources.prefilling;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.fetching.Answer;

/**
 * What a reference can say from the start.
 *
 * @param refused why the address was not read; null when it was
 * @param detail goes with the reason; may be empty
 * @param known resources that may be the same
 */
public record Prefilled(
    Metadata metadata, Answer.@Nullable Reason refused, String detail, List<Known> known) {
  public Prefilled {
    known = List.copyOf(known);
  }
}
