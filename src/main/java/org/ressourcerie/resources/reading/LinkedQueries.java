package org.ressourcerie.resources.reading;

import java.util.List;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.resources.model.Draft;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a resource says of others and others of it, through the visitor: only those that a list
 * would show them. One that was merged is the one it leads to, for who may have known of both.
 */
@Component
public class LinkedQueries {
  private static final String LINKED =
      """
      with recursive led as (
        select m.resource, m.into_one as number, 1 as step from resources.merged m
        join resources.resource o on o.number = m.resource and o.status = 'merged'
        where (m.resource = any(:targets) or m.resource in (select target from resources.relation))
          and (access.admits(o.access, :audiences, :at) or o.teaser <> 'none')
        union all
        select led.resource, m.into_one, led.step + 1 from led
        join resources.merged m on m.resource = led.number
        join resources.resource o on o.number = m.resource and o.status = 'merged'
        where led.step < 20),
      said as (
        select s.type, coalesce(l.number, s.target) as other, s.position
        from unnest(cast(:types as text[]), cast(:targets as bigint[]))
          with ordinality as s (type, target, position)
        left join led l on l.resource = s.target
        union all
        select case s.type when 'replaces' then 'is-replaced-by' when 'source' then 'is-source-of'
          else s.type end, o.number, 1000
        from resources.relation s join resources.resource o on o.revision = s.revision
        where s.target = :number or s.target in (select resource from led where number = :number))
      select s.type, r.number, r.slug, v.title, v.language
      from said s join resources.resource r on r.number = s.other
      join resources.revision v on v.id = r.revision
      where r.status = 'published' and r.number <> :number
        and (access.admits(r.access, :audiences, :at) or r.teaser <> 'none')
      group by s.type, r.number, r.slug, v.title, v.language
      order by min(s.position), r.number\
      """;

  private final JdbcClient sql;

  LinkedQueries(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * In the order in which they were written, then what others say.
   *
   * @param filter of the visitor, whatever link opened the notice to them
   */
  public List<Linked> of(Notice notice, AccessFilter filter) {
    return of(notice.number(), said(notice.revision()), filter);
  }

  private List<Draft.Relation> said(long revision) {
    return sql.sql(
            "select type, target from resources.relation where revision = ? order by position")
        .param(revision)
        .query((row, n) -> new Draft.Relation(row.getString(1), row.getLong(2)))
        .list();
  }

  /** The same with what a revision to come says of others. */
  public List<Linked> of(long number, List<Draft.Relation> said, AccessFilter filter) {
    return sql.sql(LINKED)
        .param("types", said.stream().map(Draft.Relation::type).toArray(String[]::new))
        .param("targets", said.stream().map(Draft.Relation::target).toArray(Long[]::new))
        .param("number", number)
        .param("audiences", filter.audiences())
        .param("at", filter.seconds())
        .query(
            (row, n) ->
                new Linked(
                    row.getString(1),
                    row.getLong(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)))
        .list();
  }
}
