package org.ressourcerie.resources.collections;

import java.util.List;
import java.util.Optional;
import org.ressourcerie.resources.model.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of kits, whoever may read them: for the team. */
@Repository
public class KitRows {
  private static final String WHOLE =
      """
      select c.*, (select count(*) from resources.collection_sheet s where s.collection = c.id)
        as sheets
      from resources.collection c\
      """;

  private final JdbcClient sql;

  KitRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** Every kit, by title. */
  public List<Kit> all() {
    return sql.sql(WHOLE + " order by c.title collate \"fr-x-icu\", c.id")
        .query((row, n) -> Kits.kit(row))
        .list();
  }

  public Optional<Kit> find(String slug) {
    return sql.sql(WHOLE + " where c.slug = ?")
        .param(slug)
        .query((row, n) -> Kits.kit(row))
        .optional();
  }

  /** All its families, in order, empty ones too. */
  public Sequence sequence(long kit) {
    return new Sequence(
        sql.sql(
                """
                select f.id, f.title, coalesce(array_agg(s.resource order by s.position, s.resource)
                  filter (where s.resource is not null), '{}') as sheets
                from resources.collection_family f
                left join resources.collection_sheet s on s.family = f.id
                where f.collection = ? group by f.id order by f.position, f.id\
                """)
            .param(kit)
            .query((row, n) -> Kits.family(row))
            .list());
  }

  /** Holds the kit until the transaction ends; false when it has another version by now. */
  boolean lock(long kit, long version) {
    return sql.sql("select version from resources.collection where id = ? for update")
        .param(kit)
        .query(Long.class)
        .optional()
        .filter(found -> found == version)
        .isPresent();
  }

  /** A new one, for the team alone, with one family; gives its address. */
  String insert(String title, String by) {
    String wanted = Slug.of(title);
    sql.sql("lock table resources.collection in share row exclusive mode").update();
    String slug = wanted;
    for (int n = 2; find(slug).isPresent(); n++) {
      slug = wanted + "-" + n;
    }
    long id =
        sql.sql(
                """
                insert into resources.collection (slug, title, access, changed_by)
                values (:slug, :title, :access, :by) returning id\
                """)
            .param("slug", slug)
            .param("title", title)
            .param("access", KitReaders.TEAM.rule().written())
            .param("by", by)
            .query(Long.class)
            .single();
    insertFamily(id, 0, "");
    return slug;
  }

  void describe(long kit, String title, String description, KitReaders readers) {
    sql.sql(
            """
            update resources.collection set title = :title, description = :description,
              access = :access where id = :kit\
            """)
        .param("title", title)
        .param("description", description)
        .param("access", readers.rule().written())
        .param("kit", kit)
        .update();
  }

  void touch(long kit, String by) {
    sql.sql(
            """
            update resources.collection set version = version + 1, changed_at = now(),
              changed_by = :by where id = :kit\
            """)
        .param("by", by)
        .param("kit", kit)
        .update();
  }

  /** Puts all of it in this order; families that are not in it any more are gone. */
  void write(long kit, Sequence sequence) {
    sql.sql("delete from resources.collection_sheet where collection = ?").param(kit).update();
    sql.sql("delete from resources.collection_family where collection = ? and not id = any (?)")
        .params(kit, sequence.families().stream().map(Sequence.Family::id).toArray(Long[]::new))
        .update();
    for (int i = 0; i < sequence.families().size(); i++) {
      Sequence.Family family = sequence.families().get(i);
      write(kit, i, family);
    }
  }

  private void write(long kit, int position, Sequence.Family family) {
    if (family.id() == 0) {
      insertFamily(kit, position, family.title());
      return;
    }
    sql.sql("update resources.collection_family set position = ?, title = ? where id = ?")
        .params(position, family.title(), family.id())
        .update();
    sql.sql(
            """
            insert into resources.collection_sheet (collection, family, resource, position)
            select :kit, :family, t.resource, t.place
            from unnest(:sheets) with ordinality as t (resource, place)
            join resources.resource r on r.number = t.resource\
            """)
        .param("kit", kit)
        .param("family", family.id())
        .param("sheets", family.sheets().toArray(Long[]::new))
        .update();
  }

  private void insertFamily(long kit, int position, String title) {
    sql.sql(
            "insert into resources.collection_family (collection, position, title) values (?, ?,"
                + " ?)")
        .params(kit, position, title)
        .update();
  }

  void delete(long kit) {
    sql.sql("delete from resources.collection where id = ?").param(kit).update();
  }
}
