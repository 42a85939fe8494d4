package org.ressourcerie.resources.listing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ressourcerie.access.AccessFilter;

/**
 * One page of what stands under a theme, a person or an organisation, for its visitor.
 *
 * @param total how many rows all pages have
 * @param page from 1
 * @param past whether what is archived or outdated is among them
 * @param left how many are left out for that
 */
public record Slice(List<ResourceRow> rows, int total, int page, boolean past, int left) {
  private static final int SIZE = 20;

  /**
   * The page that is asked for.
   *
   * @param archives {@code true} for what is past as well; anything else for what is current
   * @param asked the page, as it stands in the address
   */
  public static Slice of(
      ListQueries lists, ListCriteria whole, AccessFilter filter, String archives, String asked) {
    boolean past = archives.equals("true");
    ListCriteria criteria = past ? whole : whole.onlyCurrent();
    int all = lists.count(whole, filter);
    int total = past ? all : lists.count(criteria, filter);
    int page = Pages.number(asked, total, SIZE);
    List<ResourceRow> rows = lists.find(criteria, filter, SIZE, (page - 1) * SIZE);
    return new Slice(rows, total, page, past, all - total);
  }

  /** Whether there is nothing at all, past things included. */
  public boolean isEmpty() {
    return total + left == 0;
  }

  public int pages() {
    return (total + SIZE - 1) / SIZE;
  }

  /** What the address of another page ends with; empty for the first one. */
  public String query(int wanted) {
    return query(wanted, past);
  }

  /** The same for the first page with what is past, or without it where it is shown. */
  public String turned() {
    return query(1, !past);
  }

  private static String query(int wanted, boolean archives) {
    String query =
        Stream.of(archives ? "archives=true" : "", wanted == 1 ? "" : "page=" + wanted)
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }
}
