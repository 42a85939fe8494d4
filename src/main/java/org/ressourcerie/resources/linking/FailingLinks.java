package org.ressourcerie.resources.linking;

import java.util.List;
import org.ressourcerie.access.AccessFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The links that do not answer, with one of the resources that hold them. */
@Component
public class FailingLinks {
  private static final int MOST = 200;
  private final JdbcClient sql;

  FailingLinks(JdbcClient sql) {
    this.sql = sql;
  }

  /** For how many nights, and what was answered last. */
  public record Failing(
      String url, String answer, int nights, long resource, String path, String title) {}

  /** The longest dead first, 200 at most; of resources that the visitor may read. */
  List<Failing> find(AccessFilter filter) {
    return sql.sql(
            """
            select distinct on (k.nights, k.url) k.url, k.answer, k.nights, r.number, r.slug, v.title
            from resources.link_check k
            join resources.cited_link c on c.url = k.url
            join resources.resource r on r.number = c.resource and r.status = 'published'
            join resources.revision v on v.id = r.revision
            where k.outcome = 'failing' and access.admits(r.access, :audiences, :at)
            order by k.nights desc, k.url, r.number limit :most\
            """)
        .param("audiences", filter.audiences())
        .param("at", filter.seconds())
        .param("most", MOST)
        .query(
            (row, n) ->
                new Failing(
                    row.getString("url"),
                    row.getString("answer"),
                    row.getInt("nights"),
                    row.getLong("number"),
                    "/r/" + row.getLong("number") + "-" + row.getString("slug"),
                    row.getString("title")))
        .list();
  }
}
