package org.ressourcerie.resources.thesaurus;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.ressourcerie.access.AccessFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The mergers of one theme that are still kept, the latest first. */
@Component
class MergerQueries {
  private static final int MOST_LEFT = 200;
  private final JdbcClient sql;
  private final Clock clock;

  MergerQueries(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  List<Merger> of(long kept, AccessFilter reader) {
    return sql.sql(
            """
            select id, label, by_whom, at, undone_by, undone_at from resources.theme_merging
            where kept = ? and at > ? order by id desc\
            """)
        .params(kept, clock.instant().minus(MergerRows.UNDONE_WITHIN).atOffset(ZoneOffset.UTC))
        .query(
            (row, n) -> {
              Timestamp undone = row.getTimestamp(6);
              return new Merger(
                  row.getLong(1),
                  row.getString(2),
                  row.getString(3),
                  row.getTimestamp(4).toInstant(),
                  row.getString(5),
                  undone == null ? null : undone.toInstant(),
                  left(row.getLong(1), kept, reader));
            })
        .list();
  }

  private List<Merger.Left> left(long merger, long kept, AccessFilter reader) {
    return sql.sql(
            """
            select r.number, r.slug, v.title, v.language from resources.resource r
            join resources.revision v on v.id = r.revision
            where r.status = 'published' and access.admits(r.access, :audiences, :at)
              and exists (select 1 from resources.theme_merging_revision m
                join resources.revision before on before.id = m.revision
                where m.merging = :merger and before.resource = r.number)
              and not exists (select 1 from resources.theme_merging_revision m
                where m.merging = :merger and m.revision = r.revision)
              and exists (select 1 from resources.revision_theme rt
                where rt.revision = r.revision and rt.theme = :kept)
            order by r.number limit :most\
            """)
        .param("audiences", reader.audiences())
        .param("at", reader.seconds())
        .param("merger", merger)
        .param("kept", kept)
        .param("most", MOST_LEFT)
        .query(
            (row, n) ->
                new Merger.Left(
                    row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
        .list();
  }
}
