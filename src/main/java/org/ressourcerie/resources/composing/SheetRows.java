package org.ressourcerie.resources.composing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.resources.model.Reach;
import org.ressourcerie.resources.model.TitleWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the resources that are, or may be, sheets of a kit. */
@Component
class SheetRows {
  /** More titles than this are no choice any more. */
  static final int MOST = 10;

  private static final Pattern NUMBER = Pattern.compile("#?([0-9]{1,12})");
  private static final Pattern ADDRESS = Pattern.compile("/r/([0-9]{1,12})(?![0-9])");
  private static final String ROW =
      "select r.number, r.slug, r.status, v.title, v.language, "
          + Reach.COLUMN
          + " from resources.resource r join resources.revision v on v.id = r.revision ";

  private final JdbcClient sql;

  SheetRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** What is known of these, whatever their state. */
  Map<Long, SheetRow> of(List<Long> numbers, AccessFilter filter) {
    return sql
        .sql(ROW + "where r.number = any (:numbers)")
        .param("numbers", numbers.toArray(Long[]::new))
        .param("at", filter.seconds())
        .query((row, n) -> row(row))
        .list()
        .stream()
        .collect(Collectors.toMap(SheetRow::number, Function.identity()));
  }

  /** The published resources meant by a number, an address or some words of the title. */
  List<SheetRow> meant(String line, AccessFilter filter) {
    Matcher number = NUMBER.matcher(line);
    Matcher address = ADDRESS.matcher(line);
    if (number.matches()) {
      return published(
          " and r.number = :number", Long.valueOf(number.group(1)), new String[0], filter);
    }
    if (address.find()) {
      return published(
          " and r.number = :number", Long.valueOf(address.group(1)), new String[0], filter);
    }
    String[] words = TitleWords.patterns(line);
    return words.length == 0 ? List.of() : published(" and " + TitleWords.SQL, 0L, words, filter);
  }

  private List<SheetRow> published(String which, long number, String[] words, AccessFilter filter) {
    return sql.sql(
            ROW
                + "where r.status = 'published' and access.admits(r.access, :audiences, :at)"
                + which
                + " order by v.title collate \"fr-x-icu\", r.number limit :most")
        .param("number", number)
        .param("words", words)
        .param("audiences", filter.audiences())
        .param("at", filter.seconds())
        .param("most", MOST + 1)
        .query((row, n) -> row(row))
        .list();
  }

  private static SheetRow row(ResultSet row) throws SQLException {
    return new SheetRow(
        row.getLong("number"),
        row.getString("slug"),
        row.getString("title"),
        row.getString("language"),
        row.getString("status").equals("published"),
        Reach.valueOf(row.getString("reach")));
  }
}
