package org.ressourcerie.resources.thesaurus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.resources.model.Slug;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of themes, read and written by who has locked them. */
@Repository
class ThemeRows {
  private static final String UNDER =
      """
      with recursive under as (
        select id from resources.theme where id = ?
        union select t.id from resources.theme t join under u on t.broader = u.id)
      """;

  private final JdbcClient sql;
  private final JdbcTemplate batches;

  ThemeRows(JdbcClient sql, JdbcTemplate batches) {
    this.sql = sql;
    this.batches = batches;
  }

  /** A theme as it stands, locked. */
  record Row(long id, String slug, String label, @Nullable Long broader, long version) {}

  /** Whoever cites themes writes under this lock: imports, publications, other editors. */
  void lock() {
    batches.query("select pg_advisory_xact_lock(hashtext('resources.import'))", row -> {});
  }

  Optional<Row> find(long id) {
    return sql.sql(
            "select id, slug, label, broader, version from resources.theme where id = ? for update")
        .param(id)
        .query(
            (row, n) ->
                new Row(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getObject(4, Long.class),
                    row.getLong(5)))
        .optional();
  }

  /** Whether a theme is another one, or a part of it at any depth. */
  boolean isUnder(long id, long above) {
    return sql.sql(UNDER + "select count(*) from under where id = ?")
            .params(above, id)
            .query(Integer.class)
            .single()
        > 0;
  }

  boolean hasNarrower(long id) {
    return count("select count(*) from resources.theme where broader = ?", id) > 0;
  }

  boolean isUsed(long id) {
    return count("select count(*) from resources.revision_theme where theme = ?", id) > 0;
  }

  /** The resources that the index finds by a theme: its own and those of narrower ones. */
  SortedSet<Long> touched(long id) {
    return new TreeSet<>(
        sql.sql(
                UNDER
                    + """
                    select distinct r.number from under u
                    join resources.revision_theme rt on rt.theme = u.id
                    join resources.resource r on r.revision = rt.revision\
                    """)
            .param(id)
            .query(Long.class)
            .list());
  }

  long add(String label, @Nullable Long broader) {
    forget(label);
    return sql.sql(
            "insert into resources.theme (slug, label, broader) values (:slug, :label, :broader)"
                + " returning id")
        .param("slug", free(label, 0))
        .param("label", label)
        .param("broader", broader)
        .query(Long.class)
        .single();
  }

  void change(Row theme, String label, @Nullable Long broader) {
    boolean renamed = !label.equals(theme.label());
    if (renamed) {
      forget(label);
      remember(theme, theme.id());
    }
    String slug = renamed ? free(label, theme.id()) : theme.slug();
    sql.sql(
            "update resources.theme set label = :label, slug = :slug, broader = :broader,"
                + " version = version + 1 where id = :id")
        .param("label", label)
        .param("slug", slug)
        .param("broader", broader)
        .param("id", theme.id())
        .update();
  }

  List<String> synonyms(long id) {
    return sql.sql("select synonym from resources.theme_synonym where theme = ? order by synonym")
        .param(id)
        .query((row, n) -> row.getString(1))
        .list();
  }

  void synonyms(long id, List<String> all) {
    sql.sql("delete from resources.theme_synonym where theme = ?").param(id).update();
    addSynonyms(id, all);
  }

  /** What one theme holds, names and is above of is the other's from now on. */
  void merge(Row one, Row into) {
    batches.update(
        "insert into resources.revision_theme (revision, theme) select revision, ?"
            + " from resources.revision_theme where theme = ? on conflict do nothing",
        into.id(),
        one.id());
    batches.update("delete from resources.revision_theme where theme = ?", one.id());
    if (isUnder(into.id(), one.id())) {
      sql.sql("update resources.theme set broader = :broader where id = :id")
          .param("broader", one.broader())
          .param("id", into.id())
          .update();
    }
    batches.update("update resources.theme set broader = ? where broader = ?", into.id(), one.id());
    List<String> names = new ArrayList<>(synonyms(one.id()));
    names.add(one.label());
    names.remove(into.label());
    addSynonyms(into.id(), names);
    batches.update(
        "update resources.theme_former set theme = ? where theme = ?", into.id(), one.id());
    remember(one, into.id());
    batches.update("delete from resources.theme where id = ?", one.id());
    batches.update("update resources.theme set version = version + 1 where id = ?", into.id());
  }

  void remove(long id) {
    batches.update("delete from resources.theme where id = ?", id);
  }

  private void addSynonyms(long id, List<String> names) {
    batches.batchUpdate(
        "insert into resources.theme_synonym (theme, synonym) values (?, ?) on conflict do nothing",
        names.stream().map(name -> new Object[] {id, name}).toList());
  }

  private void remember(Row theme, long successor) {
    batches.update(
        """
        insert into resources.theme_former (label, slug, theme) values (?, ?, ?)
        on conflict (label) do update set slug = excluded.slug, theme = excluded.theme\
        """,
        theme.label(),
        theme.slug(),
        successor);
  }

  /** A name that is given again is not a former one any more. */
  void forget(String label) {
    batches.update("delete from resources.theme_former where label = ?", label);
  }

  /** A theme is a part of another one. */
  void put(long id, long broader) {
    batches.update("update resources.theme set broader = ? where id = ?", broader, id);
  }

  private String free(String label, long own) {
    return free(Slug.of(label), label, own);
  }

  /** An address that no theme has, nor had unless it is this one. */
  String free(String slug, String label, long own) {
    boolean taken =
        count("select count(*) from resources.theme where slug = ? and id <> ?", slug, own) > 0
            || count(
                    "select count(*) from resources.theme_former where slug = ? and theme <> ?",
                    slug,
                    own)
                > 0;
    return taken ? slug + "-" + Integer.toHexString(label.hashCode()) : slug;
  }

  private int count(String query, Object... arguments) {
    return sql.sql(query).params(arguments).query(Integer.class).single();
  }
}
