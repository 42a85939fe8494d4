package org.ressourcerie.resources.history;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what happened to each resource, in the transaction that makes it happen. */
@Repository
public class Timeline {
  private final JdbcClient sql;
  private final Clock clock;

  Timeline(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * A step of a resource, the present revision being what it led to.
   *
   * @param what end of the key of its message, such as {@code published}
   * @param why in the words of who did it; may be empty
   */
  public void add(long number, String what, String by, String why) {
    sql.sql(
            """
            insert into resources.step (number, at, by_whom, what, why, revision)
            values (:number, :at, :by, :what, :why,
              (select revision from resources.resource where number = :number))\
            """)
        .param("number", number)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("what", what)
        .param("why", why)
        .update();
  }

  /**
   * Something that happened.
   *
   * @param what end of the key of its message
   * @param by who did it; {@code import} for an import
   * @param revision what it led to; null when no text changed
   * @param ordinal of the revision, from 1; null with it
   */
  public record Step(
      Instant at,
      String by,
      String what,
      String why,
      @Nullable Long revision,
      @Nullable Integer ordinal) {}

  /**
   * All that happened to it, the latest first: the steps that were kept, and the revisions that no
   * step tells of, such as those of imports and of access set by hand.
   */
  List<Step> of(long number) {
    return sql.sql(
            """
            select s.at, s.by_whom, s.what, s.why, v.id, v.ordinal, s.id as place
            from resources.step s left join resources.revision v on v.id = s.revision
            where s.number = :number
            union all
            select v.created_at, v.created_by,
              case when v.created_by = 'import' then 'imported' else 'access' end, '', v.id,
              v.ordinal, 0
            from resources.revision v where v.resource = :number and not exists (
              select 1 from resources.step s
              where s.revision = v.id and s.what in
                ('published', 'revised', 'verified', 'bulk', 'bulk-undone'))
            order by 1 desc, place desc\
            """)
        .param("number", number)
        .query(
            (row, n) ->
                new Step(
                    row.getTimestamp(1).toInstant(),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getObject(5, Long.class),
                    row.getObject(6, Integer.class)))
        .list();
  }
}
