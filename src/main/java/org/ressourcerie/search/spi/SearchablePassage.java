package org.ressourcerie.search.spi;

import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Access;

/**
 * A text with one place and one access: a block, a page, a slide, a group of captions. The index
 * cuts long ones further, never joins two.
 *
 * @param access what all of this passage's words ask, heading included
 * @param place what kind of place it is
 * @param label what names the place: a page or slide number, seconds from the start, a heading
 * @param path where it opens on this site, with fragment
 * @param hidden words it is found by like its own, but never shown with; maybe empty
 */
public record SearchablePassage(
    Access access,
    Place place,
    String label,
    String path,
    @Nullable String heading,
    String text,
    String hidden) {

  /** A passage with no words but those it shows. */
  public SearchablePassage(
      Access access,
      Place place,
      String label,
      String path,
      @Nullable String heading,
      String text) {
    this(access, place, label, path, heading, text, "");
  }

  /** The kinds of places a passage can be. NOTICE is the title, with the summary where shown. */
  public enum Place {
    NOTICE,
    SECTION,
    PAGE,
    SLIDE,
    TIME
  }
}
