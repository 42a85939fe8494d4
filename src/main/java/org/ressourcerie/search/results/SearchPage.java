package org.ressourcerie.search.results;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.SearchResults;
import org.ressourcerie.search.Where;
import org.ressourcerie.web.ui.Screen;

/**
 * The search page, whole or as the part that htmx puts in its place.
 *
 * @param choices facets that have something to choose, with their words
 * @param kickers what each hit is, in words, in the order of the hits
 * @param alone whether htmx asked for what changes only; the count then comes along by itself
 */
public record SearchPage(
    Screen screen,
    SearchAddress address,
    SearchResults results,
    List<Choice> choices,
    List<String> kickers,
    boolean alone) {

  /** A facet on the page. */
  public record Choice(String facet, List<Option> options) {
    private static final int FIRST = 8;

    /** Those shown at once; a list that is hardly longer is shown whole. */
    public List<Option> first() {
      return options.size() <= FIRST + 2 ? options : options.subList(0, FIRST);
    }

    /** Those behind « more ». */
    public List<Option> others() {
      return options.subList(first().size(), options.size());
    }
  }

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

  /** The language of a facet's words when it is not the page's: these are the network's own. */
  public @Nullable String lang(Choice choice) {
    boolean own = List.of("theme", "organisation").contains(choice.facet());
    return own && !screen.words().language().equals("fr") ? "fr" : null;
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

  private String moment(String seconds) {
    return seconds.matches("[0-9]{1,7}")
        ? screen.words().duration(Duration.ofSeconds(Long.parseLong(seconds)))
        : seconds;
  }
}
