package org.ressourcerie.resources.composing;

import java.util.Set;

/**
 * What a page says was just done, as its address names it.
 *
 * @param what end of the key of the message; empty for nothing
 * @param sheet number of the sheet it was done to; 0 for none
 * @param family id of the family it was done to; 0 for none
 * @param way the button that was pressed: {@code haut}, {@code bas} or another
 */
record Told(String what, long sheet, long family, String way) {
  static final Told NOTHING = new Told("", 0, 0, "");
  static final String UP = "haut";
  static final String DOWN = "bas";
  private static final Set<String> ALL =
      Set.of(
          "moved",
          "family-moved",
          "added",
          "removed",
          "family-added",
          "family-renamed",
          "family-removed",
          "saved",
          "created",
          "changed",
          "deleted");

  /** What is none of them says nothing. */
  static Told of(String what, long sheet, long family, String way) {
    return ALL.contains(what) ? new Told(what, sheet, family, way) : NOTHING;
  }

  boolean isWarning() {
    return what.equals("changed");
  }
}
