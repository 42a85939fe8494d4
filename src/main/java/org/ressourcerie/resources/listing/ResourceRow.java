package org.ressourcerie.resources.listing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One resource in a list, as its visitor may see it.
 *
 * @param summary null when there is none or it is not for this visitor
 * @param date the latest of its dates; null when it has none
 * @param open whether the visitor may read the resource itself
 * @param everyone whether all of the resource is for everyone
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
    boolean everyone,
    boolean incomplete) {

  public String path() {
    return "/r/" + number + "-" + slug;
  }
}
