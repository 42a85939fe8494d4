package org.ressourcerie.resources.model;

import java.util.Optional;
import org.ressourcerie.access.AccessFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where merged resources lead, through their visitor: who was told nothing of one is told nothing
 * now, and nobody is led to what they may not know of.
 */
@Component
public class MergedResources {
  private static final String END =
      """
      with recursive led as (
        select m.resource, m.into_one as number, 1 as step from resources.merged m
        join resources.resource o on o.number = m.resource and o.status = 'merged'
        where m.resource = :number
          and (access.admits(o.access, :audiences, :at) or o.teaser <> 'none')
        union all
        select m.resource, m.into_one, led.step + 1 from led
        join resources.merged m on m.resource = led.number
        join resources.resource o on o.number = m.resource and o.status = 'merged'
        where led.step < 20)
      select r.number from led join resources.resource r on r.number = led.number
      where r.status = 'published' order by led.step desc limit 1\
      """;
  private static final String KNOWN =
      """
      select '/r/' || r.number || '-' || r.slug from resources.resource r
      where r.number = :number and r.status = 'published'
        and (access.admits(r.access, :audiences, :at) or r.teaser <> 'none')\
      """;

  private final JdbcClient sql;

  MergedResources(JdbcClient sql) {
    this.sql = sql;
  }

  /** The number that stands in the place of a merged one, at the end of any chain. */
  public Optional<Long> end(long number, AccessFilter filter) {
    return sql.sql(END)
        .param("number", number)
        .param("audiences", filter.audiences())
        .param("at", filter.seconds())
        .query(Long.class)
        .optional();
  }

  /**
   * The page that a merged resource leads to, without language.
   *
   * @param there what the visitor may know of at the end; their own filter
   */
  public Optional<String> page(long number, AccessFilter here, AccessFilter there) {
    return end(number, here)
        .flatMap(
            end ->
                sql.sql(KNOWN)
                    .param("number", end)
                    .param("audiences", there.audiences())
                    .param("at", there.seconds())
                    .query(String.class)
                    .optional());
  }
}
