package org.ressourcerie.resources.bulk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.resources.listing.ListCriteria;
import org.ressourcerie.resources.listing.ListQueries;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.resources.quality.QualityQueries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds resources to choose among, through whoever chooses; names to choose too. */
@Component
class SelectionQueries {
  /** Resources of one change at most. */
  static final int MOST = 500;

  private static final int MOST_NAMES = 2_000;
  private final ListQueries lists;
  private final QualityQueries quality;
  private final JdbcClient sql;

  SelectionQueries(ListQueries lists, QualityQueries quality, JdbcClient sql) {
    this.lists = lists;
    this.quality = quality;
    this.sql = sql;
  }

  int count(Selection wanted, AccessFilter reader) {
    return lists.count(criteria(wanted, reader), reader);
  }

  List<ResourceRow> find(Selection wanted, AccessFilter reader, int limit, int offset) {
    return lists.find(criteria(wanted, reader), reader, limit, offset);
  }

  /** Those of these resources that whoever asks may read, in the order of their numbers. */
  Map<Long, ResourceRow> rows(List<Long> numbers, AccessFilter reader) {
    Map<Long, ResourceRow> rows = new LinkedHashMap<>();
    lists
        .find(
            ListCriteria.ALL.ofNumbers(numbers).sorted(ListCriteria.Order.NUMBER), reader, MOST, 0)
        .stream()
        .filter(ResourceRow::open)
        .forEach(row -> rows.put(row.number(), row));
    return rows;
  }

  /** All that is found and may be read, up to the most that one change takes. */
  Set<Long> all(Selection wanted, AccessFilter reader) {
    return open(find(wanted, reader, MOST, 0));
  }

  /** All of one page that may be read. */
  Set<Long> page(Selection wanted, AccessFilter reader, int page) {
    return open(find(wanted, reader, SelectionPage.SIZE, (page - 1) * SelectionPage.SIZE));
  }

  private static Set<Long> open(List<ResourceRow> rows) {
    return rows.stream()
        .filter(ResourceRow::open)
        .map(ResourceRow::number)
        .collect(Collectors.toSet());
  }

  private ListCriteria criteria(Selection wanted, AccessFilter reader) {
    ListCriteria criteria =
        ListCriteria.ALL
            .ofKinds(wanted.type().isEmpty() ? List.of() : List.of(wanted.type()))
            .onTheme(wanted.theme().isEmpty() ? null : wanted.theme())
            .from(wanted.provenance().isEmpty() ? null : wanted.provenance());
    if (!wanted.organisation().isEmpty()) {
      criteria = criteria.citingOrganisation(slug(wanted.organisation()));
    }
    return wanted.rule().isEmpty()
        ? criteria
        : criteria.ofNumbers(quality.numbers(wanted.rule(), reader));
  }

  /** Of no organisation, what none is called by. */
  private String slug(String name) {
    return sql.sql("select slug from resources.organisation where name = ?")
        .param(name)
        .query(String.class)
        .optional()
        .orElse("");
  }

  List<String> themes() {
    return names("select label from resources.theme order by label collate \"fr-x-icu\"");
  }

  List<String> organisations() {
    return names("select name from resources.organisation order by name limit " + MOST_NAMES);
  }

  List<String> persons() {
    return names("select name from resources.person order by name limit " + MOST_NAMES);
  }

  List<String> functions() {
    return names(
        "select distinct c.function from resources.credit c join resources.resource r on r.revision"
            + " = c.revision where c.function is not null order by 1 limit "
            + MOST_NAMES);
  }

  private List<String> names(String query) {
    return sql.sql(query).query((row, n) -> row.getString(1)).list();
  }
}
