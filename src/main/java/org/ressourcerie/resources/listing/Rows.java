package org.ressourcerie.resources.listing;

import org.jspecify.annotations.Nullable;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.ui.Badge;
import org.ressourcerie.web.ui.Screen;

/** The words of a row: what it is, who may read it, when. Given to {@code _ResourceRow.jte}. */
public record Rows(Screen screen, Vocabulary vocabulary) {

  /** « Guide », with whose it is when it is not the network's. */
  public String kicker(ResourceRow row) {
    var locale = screen.words().locale();
    String kind = vocabulary.kind(row.kind()).map(k -> k.label(locale)).orElse(row.kind());
    if (row.provenance().equals("network")) {
      return kind;
    }
    return kind
        + " · "
        + vocabulary.provenance(row.provenance()).map(p -> p.label(locale)).orElse("");
  }

  /** A lock for what this visitor may not read, a word for what not everyone may read. */
  public Badge badge(ResourceRow row) {
    if (!row.open()) {
      return Badge.LOCKED;
    }
    return row.everyone() ? Badge.PUBLIC : Badge.MEMBERS;
  }

  /** The day it bears: of the event, else of its publication or update. */
  public String date(ResourceRow row) {
    var start = row.eventStart();
    if (start != null) {
      String place = row.eventPlace();
      return screen.words().dateTime(start) + (place == null ? "" : " · " + place);
    }
    var date = row.date();
    return date == null ? "" : screen.words().date(date);
  }

  /** The language of its title, when it is not the page's. */
  public @Nullable String lang(ResourceRow row) {
    return row.language().equals(screen.words().language()) ? null : row.language();
  }
}
