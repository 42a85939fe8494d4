package org.ressourcerie.resources.composing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.resources.model.Reach;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the resources that are, or may be, sheets of a kit. */
@Component
class SheetRows {
  /** More titles than this are no choice any more. */
  static final int MOST = 10;

  private static final Pattern NUMBER = Pattern.compile("#?([0-9]{1,12})");
  private static final Pattern ADDRESS = Pattern.compile("/r/([0-9]{1,12})(?![0-9])");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
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
      return published(" and r.number = :number", Long.valueOf(number.group(1)), List.of(), filter);
    }
    if (address.find()) {
      return published(
          " and r.number = :number", Long.valueOf(address.group(1)), List.of(), filter);
    }
    List<String> words =
        Arrays.stream(BETWEEN.split(plain(line))).filter(word -> !word.isEmpty()).toList();
    return words.isEmpty() ? List.of() : published(TITLED, 0L, words, filter);
  }

  private static final String TITLED =
      " and regexp_replace(normalize(lower(v.title), NFKD), '[\\u0300-\\u036f]', '', 'g')"
          + " like all (:words)";

  private List<SheetRow> published(
      String which, long number, List<String> words, AccessFilter filter) {
    return sql.sql(
            ROW
                + "where r.status = 'published' and access.admits(r.access, :audiences, :at)"
                + which
                + " order by v.title collate \"fr-x-icu\", r.number limit :most")
        .param("number", number)
        .param("words", words.stream().map(word -> "%" + word + "%").toArray(String[]::new))
        .param("audiences", filter.audiences())
        .param("at", filter.seconds())
        .param("most", MOST + 1)
        .query((row, n) -> row(row))
        .list();
  }

  private static String plain(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
        .replaceAll("");
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
