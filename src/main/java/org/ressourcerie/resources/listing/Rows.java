package org.ressourcerie.resources.listing;

import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.resources.model.Standing;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.ui.Screen;

/** The words of a row: what it is, and when. Given to {@code _ResourceRow.jte}. */
public record Rows(Screen screen, Vocabulary vocabulary) {

  public String kicker(ResourceRow row) {
    String kicker = vocabulary.kicker(row.kind(), row.provenance(), screen.words().locale());
    return row.standing() == Standing.CURRENT
        ? kicker
        : kicker + " · " + screen.say("resources.standing.one." + row.standing().id());
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

  /** The day of an event in figures, and its month in a few letters; empty for anything else. */
  public String leaf(ResourceRow row, String pattern) {
    var start = row.eventStart();
    return start == null
        ? ""
        : DateTimeFormatter.ofPattern(pattern, screen.words().locale())
            .format(start.atZone(screen.words().zone()));
  }

  /** The language of its title, when it is not the page's. */
  public @Nullable String lang(ResourceRow row) {
    return row.language().equals(screen.words().language()) ? null : row.language();
  }
}
