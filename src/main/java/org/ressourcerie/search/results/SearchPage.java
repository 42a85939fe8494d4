package org.ressourcerie.search.results;

import java.time.Duration;
import java.util.List;
import org.ressourcerie.search.Hit;
import org.ressourcerie.search.SearchResults;
import org.ressourcerie.search.Where;
import org.ressourcerie.web.ui.Badge;
import org.ressourcerie.web.ui.Screen;

/**
 * The search page, whole or as the part that htmx puts in its place.
 *
 * @param choices facets that have something to choose, with their words
 * @param kinds the words of each hit's kind, in the order of the hits
 * @param alone whether htmx asked for what changes only; the count then comes along by itself
 */
public record SearchPage(
    Screen screen,
    SearchAddress address,
    SearchResults results,
    List<Choice> choices,
    List<String> kinds,
    boolean alone) {

  /** A facet on the page. */
  public record Choice(String facet, List<Option> options) {}

  /** A value that can be ticked. */
  public record Option(String value, String label, long count, boolean chosen) {}

  public String title() {
    return address.text().isBlank()
        ? screen.say("search.title")
        : screen.say("search.title.for", address.text());
  }

  public String count() {
    return screen.words().plural("search.count", results.total());
  }

  public int pages() {
    long pages = (results.total() + SearchAddress.SIZE - 1) / SearchAddress.SIZE;
    return (int) Math.min(pages, SearchAddress.LAST_PAGE);
  }

  /** The words that name a place: « page 14 », « à 23:10 », a section's own title. */
  public String place(Where where) {
    return switch (where.kind()) {
      case PAGE -> screen.say("search.where.page", where.label());
      case SLIDE -> screen.say("search.where.slide", where.label());
      case TIME -> screen.say("search.where.time", moment(where.label()));
      case SECTION ->
          where.label().isBlank()
              ? screen.say("search.where.text")
              : screen.say("search.where.section", where.label());
      case NOTICE -> screen.say("search.where.notice");
    };
  }

  /** Who may read a hit, when that is not everyone; the template shows nothing otherwise. */
  public static boolean isReserved(Hit hit) {
    return !hit.card().access().equals("public");
  }

  public static Badge badge(Hit hit) {
    return hit.card().locked() ? Badge.LOCKED : Badge.MEMBERS;
  }

  private String moment(String seconds) {
    return seconds.matches("[0-9]{1,7}")
        ? screen.words().duration(Duration.ofSeconds(Long.parseLong(seconds)))
        : seconds;
  }
}
