package org.ressourcerie.resources.thesaurus;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two themes that became one not long ago.
 *
 * @param label what the theme that went was called
 * @param undoneBy empty while the merger stands
 * @param undoneAt null with it
 * @param left published resources rewritten since, which keep the theme that stays: those that the
 *     reader may read
 */
public record Merger(
    long id,
    String label,
    String by,
    Instant at,
    String undoneBy,
    @Nullable Instant undoneAt,
    List<Left> left) {

  /** A resource that an undoing leaves alone. */
  public record Left(long number, String slug, String title, String language) {

    /** Its address, without language. */
    public String path() {
      return "/r/" + number + "-" + slug;
    }
  }

  /** Where it is undone, on the side of the theme that stays. */
  public String path(Entry kept) {
    return kept.path() + "/fusions/" + id + "/annulation";
  }
}
