package org.ressourcerie.search.content;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.search.spi.ResultCard;
import org.ressourcerie.search.spi.SearchableContent;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All types of content that can be found. */
@Component
public class Contents {
  private final List<SearchableContent> all;

  Contents(ObjectProvider<SearchableContent> all) {
    this.all = all.stream().toList();
  }

  /** A thing of one type, as a visitor may see it. */
  public record Thing(String type, ResultCard card) {}

  public List<SearchableContent> all() {
    return all;
  }

  /** The thing that a number or a pasted address names, if the filter admits it. */
  public Optional<Thing> named(String text, AccessFilter filter) {
    for (SearchableContent content : all) {
      OptionalLong number = content.named(text.strip());
      if (number.isPresent()) {
        Optional<Thing> thing =
            content.cards(List.of(number.getAsLong()), filter).stream()
                .map(card -> new Thing(content.type(), card))
                .findFirst();
        if (thing.isPresent()) {
          return thing;
        }
      }
    }
    return Optional.empty();
  }

  /** The cards of these numbers of one type that the filter admits. */
  public List<ResultCard> cards(String type, Collection<Long> numbers, AccessFilter filter) {
    return all.stream()
        .filter(content -> content.type().equals(type))
        .flatMap(content -> content.cards(numbers, filter).stream())
        .toList();
  }
}
