package org.ressourcerie.resources.checking;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.resources.listing.ResourceRow;

/**
 * All that someone gets of one resource.
 *
 * @param row its row in lists; null when it is in none
 */
record World(@Nullable ResourceRow row, Map<Way, Set<Fact>> told) {

  static World of(@Nullable ResourceRow row) {
    Map<Way, Set<Fact>> told = new EnumMap<>(Way.class);
    for (Way way : Way.values()) {
      told.put(way, new LinkedHashSet<>());
    }
    return new World(row, told);
  }

  Set<Fact> by(Way way) {
    return told.getOrDefault(way, Set.of());
  }

  void add(Way way, String what, @Nullable String text) {
    if (text != null && !text.isBlank()) {
      by(way).add(new Fact(what, text.strip()));
    }
  }
}
