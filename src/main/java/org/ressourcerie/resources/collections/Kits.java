package org.ressourcerie.resources.collections;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.AccessRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Kits loaded through their visitor. A sheet that may not be known of is not counted either, and a
 * kit without a sheet for its visitor is not shown at all.
 */
@Component
public class Kits {
  /** The sheets of kit c that the visitor may know of. */
  private static final String SHEETS =
      """
      resources.collection_sheet s
      join resources.collection_family f on f.id = s.family
      join resources.resource r on r.number = s.resource and r.status = 'published'
        and (access.admits(r.access, :audiences, :at) or r.teaser <> 'none')
      """;

  private static final String SHOWN =
      "select c.*, n.sheets from resources.collection c cross join lateral (select count(*) as"
          + " sheets from "
          + SHEETS
          + " where s.collection = c.id) n"
          + " where access.admits(c.access, :audiences, :at) and n.sheets > 0";

  private static final String PLACES =
      """
      select * from (
        select c.slug as kit, c.title as name, s.resource, row_number() over w as place,
          count(*) over (partition by c.id) as count,
          lag(r.number) over w as before, lag(r.slug) over w as before_slug,
          lag(v.title) over w as before_title, lag(v.language) over w as before_language,
          lead(r.number) over w as after, lead(r.slug) over w as after_slug,
          lead(v.title) over w as after_title, lead(v.language) over w as after_language
        from resources.collection c join\
      """
          + " "
          + SHEETS
          + """
             on s.collection = c.id
            join resources.revision v on v.id = r.revision
            where access.admits(c.access, :audiences, :at) and c.id in (
              select collection from resources.collection_sheet where resource = :number)
            window w as (partition by c.id order by f.position, f.id, s.position, s.resource)) p
          where resource = :number order by name\
          """;

  private final JdbcClient sql;

  Kits(JdbcClient sql) {
    this.sql = sql;
  }

  /** Those this visitor may know of, by title. */
  public List<Kit> all(AccessFilter filter) {
    return bound(SHOWN + " order by c.title collate \"fr-x-icu\", c.id", filter)
        .query((row, n) -> kit(row))
        .list();
  }

  /** The kit of this address; empty when there is none that this visitor may know of. */
  public Optional<Kit> find(String slug, AccessFilter filter) {
    return bound(SHOWN + " and c.slug = :slug", filter)
        .param("slug", slug)
        .query((row, n) -> kit(row))
        .optional();
  }

  /** Its sheets that this visitor may know of, in order; a family without any is left out. */
  public List<Sequence.Family> families(Kit kit, AccessFilter filter) {
    return bound(
            "select f.id, f.title, array_agg(r.number order by s.position, r.number) as sheets from"
                + " "
                + SHEETS
                + " where s.collection = :kit group by f.id, f.title, f.position"
                + " order by f.position, f.id",
            filter)
        .param("kit", kit.id())
        .query((row, n) -> family(row))
        .list();
  }

  /** Where this resource stands in each kit, for this visitor. */
  public List<KitPlace> places(long number, AccessFilter filter) {
    return bound(PLACES, filter).param("number", number).query((row, n) -> place(row)).list();
  }

  private JdbcClient.StatementSpec bound(String statement, AccessFilter filter) {
    return sql.sql(statement).param("audiences", filter.audiences()).param("at", filter.seconds());
  }

  static Sequence.Family family(ResultSet row) throws SQLException {
    return new Sequence.Family(
        row.getLong("id"),
        row.getString("title"),
        List.of((Long[]) row.getArray("sheets").getArray()));
  }

  static Kit kit(ResultSet row) throws SQLException {
    return new Kit(
        row.getLong("id"),
        row.getString("slug"),
        row.getString("title"),
        row.getString("description"),
        KitReaders.of(AccessRule.parse((String[]) row.getArray("access").getArray())),
        row.getLong("version"),
        row.getInt("sheets"));
  }

  private static KitPlace place(ResultSet row) throws SQLException {
    return new KitPlace(
        row.getString("kit"),
        row.getString("name"),
        row.getInt("place"),
        row.getInt("count"),
        neighbour(row, "before"),
        neighbour(row, "after"));
  }

  private static KitPlace.@Nullable Neighbour neighbour(ResultSet row, String side)
      throws SQLException {
    long number = row.getLong(side);
    return row.wasNull()
        ? null
        : new KitPlace.Neighbour(
            number,
            row.getString(side + "_slug"),
            row.getString(side + "_title"),
            row.getString(side + "_language"));
  }
}
