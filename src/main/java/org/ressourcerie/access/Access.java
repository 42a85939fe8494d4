package org.ressourcerie.access;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands between a reader and a text: the rules of every level above it (resource, then block
 * or file), each of which must admit. The {@link #key()} is its canonical form; the search index
 * keeps it with each passage and asks the gate about each distinct key.
 */
public record Access(List<AccessRule> levels) {
  public static final Access PUBLIC = of(AccessRule.PUBLIC);

  /** Written for a level without any grant: it reads as no grant, so it admits nobody. */
  private static final String NOBODY = "nobody";

  public Access {
    levels = List.copyOf(levels);
  }

  public static Access of(AccessRule... levels) {
    return new Access(List.of(levels));
  }

  /** The same access with one more condition below it. */
  public Access narrowedBy(AccessRule rule) {
    return new Access(Stream.concat(levels.stream(), Stream.of(rule)).toList());
  }

  /** Grants joined by {@code |}, levels by {@code &}; always-public levels are left out. */
  public String key() {
    return levels.stream()
        .filter(level -> !level.isAlwaysPublic())
        .map(level -> level.grants().isEmpty() ? NOBODY : String.join("|", level.written()))
        .distinct()
        .collect(Collectors.joining("&"));
  }

  /** Reads a key; an unreadable one admits nobody. */
  public static Access parse(String key) {
    if (key.isEmpty()) {
      return PUBLIC;
    }
    return new Access(
        Arrays.stream(key.split("&", -1))
            .map(level -> AccessRule.parse(level.split("\\|", -1)))
            .toList());
  }
}
