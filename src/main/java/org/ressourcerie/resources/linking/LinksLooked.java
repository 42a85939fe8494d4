package org.ressourcerie.resources.linking;

import java.util.List;

/** A night of the watch has ended; these addresses answer otherwise than before. */
public record LinksLooked(List<String> changed) {
  public LinksLooked {
    changed = List.copyOf(changed);
  }
}
