package org.ressourcerie.resources.thesaurus;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every theme for the team, those that hold nothing included, with what its reader may count. */
@Component
class ThemeQueries {
  private static final String ENTRIES =
      """
      select t.id, t.slug, t.label, t.version, t.broader, coalesce(b.label, '') as broader_label,
        array(select s.synonym from resources.theme_synonym s where s.theme = t.id
          order by s.synonym collate "fr-x-icu") as synonyms,
        array(select f.label from resources.theme_former f where f.theme = t.id
          order by f.label collate "fr-x-icu") as former,
        (select count(*) from resources.revision_theme rt
          join resources.resource r on r.revision = rt.revision
          where rt.theme = t.id and r.status = 'published'
            and (access.admits(r.access, :audiences, :at) or r.teaser <> 'none')) as held,
        exists (select 1 from resources.revision_theme rt where rt.theme = t.id) as used
      from resources.theme t left join resources.theme b on b.id = t.broader
      where cast(:id as bigint) is null or t.id = :id
      order by t.label collate "fr-x-icu"\
      """;

  private final JdbcClient sql;

  ThemeQueries(JdbcClient sql) {
    this.sql = sql;
  }

  /** In the order of the alphabet. */
  List<Entry> all(AccessFilter reader) {
    return entries(null, reader);
  }

  Optional<Entry> find(long id, AccessFilter reader) {
    return entries(id, reader).stream().findFirst();
  }

  private List<Entry> entries(@Nullable Long id, AccessFilter reader) {
    return sql.sql(ENTRIES)
        .param("id", id)
        .param("audiences", reader.audiences())
        .param("at", reader.seconds())
        .query((row, n) -> entry(row))
        .list();
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("id"),
        row.getString("slug"),
        row.getString("label"),
        row.getLong("version"),
        row.getObject("broader", Long.class),
        row.getString("broader_label"),
        strings(row.getArray("synonyms")),
        strings(row.getArray("former")),
        row.getInt("held"),
        row.getBoolean("used"));
  }

  private static List<String> strings(Array array) throws SQLException {
    return List.of((String[]) array.getArray());
  }
}
