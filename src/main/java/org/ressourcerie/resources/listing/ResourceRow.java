package org.ressourcerie.resources.listing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.resources.covers.Cover;
import org.ressourcerie.resources.model.Reach;
import org.ressourcerie.resources.model.Standing;
import org.ressourcerie.web.ui.Badge;
import org.ressourcerie.web.ui.Thumbnail;

/**
 * One resource in a list, as its visitor may see it.
 *
 * @param summary null when there is none or it is not for this visitor
 * @param date the latest of its dates; null when it has none
 * @param open whether the visitor may read the resource itself
 * @param reach for whom it is, whoever the visitor is
 * @param cover null when there is none or it is not for this visitor
 */
public record ResourceRow(
    long number,
    String slug,
    String source,
    String key,
    long version,
    String title,
    @Nullable String summary,
    String language,
    String kind,
    String provenance,
    @Nullable LocalDate date,
    @Nullable Instant eventStart,
    @Nullable Instant eventEnd,
    @Nullable String eventPlace,
    boolean open,
    Reach reach,
    boolean incomplete,
    Standing standing,
    @Nullable Cover cover) {

  /** The same with the cover that this visitor may see. */
  ResourceRow with(@Nullable Cover seen) {
    return new ResourceRow(
        number,
        slug,
        source,
        key,
        version,
        title,
        summary,
        language,
        kind,
        provenance,
        date,
        eventStart,
        eventEnd,
        eventPlace,
        open,
        reach,
        incomplete,
        standing,
        seen);
  }

  /** Its cover as a card shows it; null when there is none to show. */
  public @Nullable Thumbnail thumbnail() {
    return cover == null ? null : cover.thumbnail();
  }

  public String path() {
    return "/r/" + number + "-" + slug;
  }

  /** Whether all of it is for everyone. */
  public boolean everyone() {
    return reach == Reach.EVERYONE;
  }

  public Badge badge() {
    return reach.badge(open);
  }
}
