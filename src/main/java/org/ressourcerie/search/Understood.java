package org.ressourcerie.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.spi.Name;

/**
 * What was understood of a query for this visitor; nothing of it hides other results but phrases
 * and words left out.
 *
 * @param clues what ranks first
 * @param declined what the visitor said was not meant
 * @param phrases words between quotation marks
 * @param excluded words after a minus
 * @param corrections words taken for others
 * @param also other words that the team has looked for too
 * @param pages what the text names that has a page of its own
 * @param named the very thing that a number or a pasted address names; null when none
 */
public record Understood(
    List<Clue> clues,
    List<Clue> declined,
    List<String> phrases,
    List<String> excluded,
    List<Correction> corrections,
    List<String> also,
    List<Name> pages,
    @Nullable Hit named) {
  public static final Understood NOTHING =
      new Understood(
          List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);

  public Understood {
    clues = List.copyOf(clues);
    declined = List.copyOf(declined);
    phrases = List.copyOf(phrases);
    excluded = List.copyOf(excluded);
    corrections = List.copyOf(corrections);
    also = List.copyOf(also);
    pages = List.copyOf(pages);
  }
}
