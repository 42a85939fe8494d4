package org.ressourcerie.resources.model;

import java.util.List;
import java.util.Optional;
import org.ressourcerie.access.AccessFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The themes and their counts, read through the visitor. */
@Component
public class Thesaurus {
  private final JdbcClient sql;

  Thesaurus(JdbcClient sql) {
    this.sql = sql;
  }

  /** A theme that may be chosen. */
  public record ThemeChoice(String slug, String label) {}

  /** A theme with the number of resources this visitor may know of. */
  public record CountedTheme(String slug, String label, int count) {}

  /** A theme with its other names and its place among the others. */
  public record Theme(long id, String slug, String label, List<String> synonyms) {}

  /** The themes that hold something for this visitor, to choose from. */
  public List<ThemeChoice> choices(AccessFilter filter) {
    return counted(filter).stream()
        .map(theme -> new ThemeChoice(theme.slug(), theme.label()))
        .toList();
  }

  /** Themes that hold something for this visitor, with exact counts. */
  public List<CountedTheme> counted(AccessFilter filter) {
    return sql.sql(
            """
            select t.slug, t.label, count(*) from resources.theme t
            join resources.revision_theme rt on rt.theme = t.id
            join resources.resource r on r.revision = rt.revision
            where r.status = 'published'
              and (access.admits(r.access, :audiences, :at) or r.teaser <> 'none')
            group by t.slug, t.label order by t.label\
            """)
        .param("audiences", filter.audiences())
        .param("at", filter.seconds())
        .query((row, n) -> new CountedTheme(row.getString(1), row.getString(2), row.getInt(3)))
        .list();
  }

  /** The theme of this slug. */
  public Optional<Theme> find(String slug) {
    return sql.sql("select id, slug, label from resources.theme where slug = ?")
        .param(slug)
        .query(
            (row, n) ->
                new Theme(
                    row.getLong(1), row.getString(2), row.getString(3), synonyms(row.getLong(1))))
        .optional();
  }

  /**
   * The slug today of the theme that had this one before it was renamed or became part of another;
   * empty when a theme has it still, or none ever had. To be told to who may know of that theme.
   */
  public Optional<String> successor(String slug) {
    return sql.sql(
            """
            select t.slug from resources.theme_former f join resources.theme t on t.id = f.theme
            where f.slug = :slug
              and not exists (select 1 from resources.theme own where own.slug = :slug)
            order by f.label limit 1\
            """)
        .param("slug", slug)
        .query(String.class)
        .optional();
  }

  private List<String> synonyms(long theme) {
    return sql.sql("select synonym from resources.theme_synonym where theme = ? order by synonym")
        .param(theme)
        .query((row, n) -> row.getString(1))
        .list();
  }
}
