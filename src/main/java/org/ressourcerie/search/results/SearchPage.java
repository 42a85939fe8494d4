package org.ressourcerie.search.results;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.Clue;
import org.ressourcerie.search.Facet;
import org.ressourcerie.search.Hit;
import org.ressourcerie.search.Reason;
import org.ressourcerie.search.Search;
import org.ressourcerie.search.SearchResults;
import org.ressourcerie.search.Understood;
import org.ressourcerie.search.Where;
import org.ressourcerie.search.understanding.Corrected;
import org.ressourcerie.web.ui.Screen;

/**
 * The search page, whole or as the part that htmx puts in its place.
 *
 * @param choices facets that have something to choose, with their words
 * @param years how many were found by year; empty where there is nothing to choose
 * @param near what is near when little was found; null when there is enough, or nothing
 * @param requested whether a request was just noted
 * @param judged whether the team has just said which result is right
 * @param alone whether htmx asked for what changes only; the count then comes along by itself
 */
public record SearchPage(
    Screen screen,
    Search search,
    SearchAddress address,
    SearchResults results,
    List<Choice> choices,
    List<YearBar> years,
    Relaxing.@Nullable Near near,
    boolean requested,
    boolean judged,
    boolean alone) {

  /** Results below which the page offers what is near. */
  static final int FEW = 3;

  /** A facet on the page, with the links that widen what is chosen of it. */
  public record Choice(String facet, List<Option> options, List<Screen.Link> wider) {
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

  /**
   * A value that can be ticked.
   *
   * @param depth below how many broader ones of the list it stands
   */
  public record Option(String value, String label, long count, boolean chosen, int depth) {}

  /**
   * A year in the histogram.
   *
   * @param tenths the length of its bar, in tenths of the longest
   */
  public record YearBar(String year, long count, int tenths, boolean chosen) {}

  public String title() {
    return address.text().isBlank()
        ? screen.say("search.title")
        : screen.say("search.title.for", address.text());
  }

  public String count() {
    return screen.words().plural("search.count", results.total());
  }

  /** How many are not shown because they are archived or outdated. */
  public long left() {
    return isPast()
        ? 0
        : results.facets().stream()
            .filter(facet -> facet.name().equals(Facet.STANDING))
            .flatMap(facet -> facet.values().stream())
            .filter(value -> !value.value().equals(Facet.CURRENT))
            .mapToLong(Facet.Value::count)
            .sum();
  }

  /** Whether what is archived or outdated was asked for. */
  public boolean isPast() {
    return address.filters().containsKey(Facet.STANDING);
  }

  /** The same search with what is archived or outdated, or without it again. */
  public String turned() {
    return isPast()
        ? address.withoutFacet(Facet.STANDING)
        : address.with(Facet.STANDING, List.of(Facet.CURRENT, "archived", "outdated"));
  }

  public Understood understood() {
    return results.understood();
  }

  public String kicker(Hit hit) {
    return search.kicker(hit, locale());
  }

  /** « Territoire : Ille-et-Vilaine (département) », of a hit about a wider or narrower place. */
  public String nearPlace(Hit hit) {
    String place = hit.nearPlace();
    return place == null
        ? ""
        : screen.say("steering.near", search.label("territory", place, locale()));
  }

  /** The text with the words that were taken for others in their place. */
  public String corrected() {
    return Corrected.text(address.text(), understood().corrections());
  }

  /** « Année : 2021 à 2023 ». */
  public String clue(Clue clue) {
    String value =
        clue.values().size() > 1
            ? screen.say("search.period", clue.values().getFirst(), clue.values().getLast())
            : search.label(clue.facet(), clue.values().getFirst(), locale());
    return screen.say("search.clue", screen.say("search.facet." + clue.facet()), value);
  }

  /** The years that narrow the search, in words; empty when none does, or not in a row. */
  public String period() {
    List<String> years = address.filters().getOrDefault("year", List.of());
    return address.isPeriod("year")
        ? screen.say("search.period", years.getFirst(), years.getLast())
        : "";
  }

  /** The first or last year that narrows the search, for its field; empty when it is open. */
  public String bound(boolean first) {
    List<String> years = address.filters().getOrDefault("year", List.of());
    boolean row = years.size() == 1 || address.isPeriod("year");
    return row ? (first ? years.getFirst() : years.getLast()) : "";
  }

  /** Whether years are chosen that two bounds cannot tell. */
  public boolean scattered() {
    return address.filters().getOrDefault("year", List.of()).size() > 1
        && !address.isPeriod("year");
  }

  /** The same search in one year. */
  public String onlyYear(String year) {
    Map<String, List<String>> filters = new LinkedHashMap<>(address.filters());
    filters.put("year", List.of(year));
    return new SearchAddress(
            address.text(),
            filters,
            address.sort(),
            1,
            address.declined(),
            address.asTyped(),
            address.explained())
        .path();
  }

  /** Where the team puts this hit first for these words. */
  public String placing(Hit hit) {
    return "/administration/recherches/epingles?q="
        + SearchAddress.encoded(address.text())
        + "&ressource="
        + hit.card().number();
  }

  /** Whether little was found of something that was looked for. */
  public boolean few() {
    return results.total() <= FEW && !address.text().isBlank() && address.page() == 1;
  }

  /** The language of a facet's words when it is not the page's: these are the network's own. */
  public @Nullable String lang(Choice choice) {
    boolean own = List.of("theme", "organisation", "territory").contains(choice.facet());
    return own && !screen.words().language().equals("fr") ? "fr" : null;
  }

  public int pages() {
    long pages = (results.total() + SearchAddress.SIZE - 1) / SearchAddress.SIZE;
    return (int) Math.min(pages, SearchAddress.LAST_PAGE);
  }

  /** Where a place opens, without language; a page of a PDF with the words to mark there. */
  public String path(Where where) {
    return MarkedPdf.path(where);
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

  /** One reason in words, for the team. */
  public String reason(Reason reason) {
    String key = "search.why." + reason.what().name().toLowerCase(Locale.ROOT);
    return switch (reason.what()) {
      case TITLE, TEXT, KEYWORD, NEAR -> screen.say(key, reason.word(), rarity(reason.share()));
      case FACET -> {
        String[] parts = reason.word().split(":", 2);
        yield screen.say(
            key,
            screen.say("search.facet." + parts[0]),
            search.label(parts[0], parts[1], locale()),
            factor(reason.share()));
      }
      case SYNONYM -> screen.say(key, reason.word());
      case LIFT -> screen.say(key, factor(reason.share()));
      case MEANING -> screen.say(key, Math.round(reason.share()));
      case PIN -> screen.say(key);
    };
  }

  private String rarity(double share) {
    return screen.say(
        share < 0.01 ? "search.why.rare" : share < 0.1 ? "search.why.usual" : "search.why.common");
  }

  private String factor(double factor) {
    return String.format(locale(), "%.1f", factor);
  }

  private Locale locale() {
    return screen.words().locale();
  }

  private String moment(String seconds) {
    return seconds.matches("[0-9]{1,7}")
        ? screen.words().duration(Duration.ofSeconds(Long.parseLong(seconds)))
        : seconds;
  }
}
