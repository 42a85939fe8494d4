package org.ressourcerie.resources.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a list is asked for. Null or empty asks nothing.
 *
 * @param theme a theme's slug; narrower themes are included
 * @param numbers only these resources
 * @param current only what is shown first: neither archived nor outdated
 */
public record ListCriteria(
    List<String> kinds,
    @Nullable String provenance,
    @Nullable String theme,
    @Nullable String organisation,
    @Nullable String person,
    @Nullable String source,
    @Nullable List<Long> numbers,
    Order order,
    boolean current) {
  public static final ListCriteria ALL =
      new ListCriteria(List.of(), null, null, null, null, null, null, Order.LATEST, false);

  /** How a list is sorted, and for events, which of them it holds. */
  public enum Order {
    LATEST,
    TITLE,
    NUMBER,
    COMING,
    PAST
  }

  public ListCriteria ofKinds(List<String> wanted) {
    return new ListCriteria(
        wanted, provenance, theme, organisation, person, source, numbers, order, current);
  }

  public ListCriteria from(@Nullable String wanted) {
    return new ListCriteria(
        kinds, wanted, theme, organisation, person, source, numbers, order, current);
  }

  public ListCriteria onTheme(@Nullable String slug) {
    return new ListCriteria(
        kinds, provenance, slug, organisation, person, source, numbers, order, current);
  }

  public ListCriteria citingOrganisation(String slug) {
    return new ListCriteria(
        kinds, provenance, theme, slug, person, source, numbers, order, current);
  }

  public ListCriteria citingPerson(String slug) {
    return new ListCriteria(
        kinds, provenance, theme, organisation, slug, source, numbers, order, current);
  }

  public ListCriteria ofSource(@Nullable String wanted) {
    return new ListCriteria(
        kinds, provenance, theme, organisation, person, wanted, numbers, order, current);
  }

  public ListCriteria ofNumbers(List<Long> wanted) {
    return new ListCriteria(
        kinds, provenance, theme, organisation, person, source, wanted, order, current);
  }

  public ListCriteria sorted(Order wanted) {
    return new ListCriteria(
        kinds, provenance, theme, organisation, person, source, numbers, wanted, current);
  }

  /** Without what is archived or outdated. */
  public ListCriteria onlyCurrent() {
    return new ListCriteria(
        kinds, provenance, theme, organisation, person, source, numbers, order, true);
  }
}
