package org.ressourcerie.resources.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ressourcerie.resources.model.TitleWords;
import org.ressourcerie.web.NetworkSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The resources that are meant by what is typed. For who prepares drafts, who knows of all of them.
 */
@Component
public class Linkables {
  private static final int LONGEST_NUMBER = 12;
  private static final int MOST = 8;

  /** What keyboards lack: no-break spaces and the apostrophe, and what is typed for them. */
  private static final String FINE = "\u00A0\u202F\u2019";

  private static final String PLAIN = "  '";
  private static final String ROW =
      "select r.number, r.slug, v.title, v.language, r.status from resources.resource r"
          + " join resources.revision v on v.id = r.revision ";

  private final JdbcClient sql;
  private final Pattern address;

  Linkables(JdbcClient sql, NetworkSettings network) {
    this.sql = sql;
    String site =
        network.siteAddress().isEmpty() ? "" : "(?:" + Pattern.quote(network.siteAddress()) + ")?";
    this.address =
        Pattern.compile(
            "(?:"
                + site
                + "(?:/[a-z]{2})?/r/)?([0-9]{1,"
                + LONGEST_NUMBER
                + "})(?:-[^/?#]*)?(?:[?#].*)?");
  }

  /**
   * By number, by address on this site or by exact title: none, or two of one title.
   *
   * @param own number of the resource that is written, which is told from one that is not there
   */
  public List<Linkable> meant(String typed, long own) {
    Matcher matcher = address.matcher(typed);
    if (matcher.matches()) {
      if (Long.parseLong(matcher.group(1)) == own) {
        return List.of(new Linkable(own, "", typed, "", "draft"));
      }
      List<Linkable> numbered =
          sql.sql(ROW + "where r.number = ? and r.status <> 'draft'")
              .param(Long.parseLong(matcher.group(1)))
              .query((row, n) -> row(row))
              .list();
      if (!numbered.isEmpty()) {
        return numbered;
      }
    }
    return sql.sql(
            ROW
                + """
                where lower(translate(v.title, :from, :to)) = lower(translate(:typed, :from, :to))
                  and r.status in ('published', 'withdrawn')
                order by r.number limit 2\
                """)
        .param("from", FINE)
        .param("to", PLAIN)
        .param("typed", typed)
        .query((row, n) -> row(row))
        .list();
  }

  /** The first published ones whose title has all of these words, or their beginnings. */
  public List<Linkable> titled(String words) {
    String[] parts = TitleWords.patterns(words);
    if (parts.length == 0 || words.strip().length() < 2) {
      return List.of();
    }
    return sql.sql(
            ROW
                + "where r.status = 'published' and "
                + TitleWords.SQL
                + " order by v.title collate \"fr-x-icu\", r.number limit :most")
        .param("words", parts)
        .param("most", MOST)
        .query((row, n) -> row(row))
        .list();
  }

  private static Linkable row(ResultSet row) throws SQLException {
    return new Linkable(
        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5));
  }
}
