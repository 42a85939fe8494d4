package org.ressourcerie.resources.keeping;

import java.util.Set;

/** What a page says was just done, as its address names it. */
final class Told {
  static final String VERIFIED = "verified";
  static final String CHANGED = "changed";
  static final String DRAFTED = "drafted";
  static final String KEPT = "kept";
  static final String CLOSED = "closed";
  private static final Set<String> ALL = Set.of(VERIFIED, CHANGED, DRAFTED, KEPT, CLOSED);

  private Told() {}

  /** What is none of them says nothing. */
  static String of(String told) {
    return ALL.contains(told) ? told : "";
  }
}
