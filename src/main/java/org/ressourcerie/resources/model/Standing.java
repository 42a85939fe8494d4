package org.ressourcerie.resources.model;

import java.util.Locale;

/** Whether a resource is shown first, or only to who asks for what is past too. */
public enum Standing {
  CURRENT,
  /** The team keeps it for what it was. */
  ARCHIVED,
  /**
   * Its day of review is passed by more than a year, and nobody has said since that it still holds.
   */
  OUTDATED;

  /** The facet of the index, where each resource has one of these. */
  public static final String FACET = "standing";

  private static final String OLD =
      """
      (v.review_by < (%s - interval '1 year')::date
        and coalesce(v.verified_on <= v.review_by, true))\
      """;

  /** The column {@code standing} of resource r and its revision v, now. */
  public static final String COLUMN =
      """
      case when r.number in (select resource from resources.archive) then 'ARCHIVED'
        when %s then 'OUTDATED' else 'CURRENT' end as standing\
      """
          .formatted(OLD.formatted("now()"));

  /** Revision v is outdated now. */
  public static final String IS_OUTDATED = OLD.formatted("now()");

  /** A condition on resource r and its revision v at the instant :at: shown first. */
  public static final String IS_CURRENT =
      " and r.number not in (select resource from resources.archive) and "
          + OLD.formatted("to_timestamp(:at)")
          + " is not true";

  /** The value of the facet. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
