package org.ressourcerie.resources.watching;

import java.util.List;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.covers.Covers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words that must not be seen now by somebody without an account. */
@Component
class Canaries {
  private final JdbcClient sql;
  private final Gate gate;

  Canaries(JdbcClient sql, Gate gate) {
    this.sql = sql;
    this.gate = gate;
  }

  /** All of them, in an order that is another one each day. */
  List<Canary> hidden() {
    AccessFilter everyone = gate.filter(Visitor.ANONYMOUS);
    return sql.sql(
            """
            select c.word, r.number, r.slug, v.title, c.kind, f.sha256, f.name
            from resources.canary c
            join resources.resource r on r.revision = c.revision
            join resources.revision v on v.id = c.revision
            left join resources.attachment f
              on c.kind = 'file' and f.revision = c.revision and f.position = c.position
            join resources.block b
              on b.revision = c.revision and b.position = coalesce(f.block, c.position)
            where r.status <> 'published' or not (access.admits(b.access, :audiences, :at)
              and (f.access is null or access.admits(f.access, :audiences, :at))
              and
            """
                + Covers.ABOVE
                + ") order by md5(c.word || current_date)")
        .param("audiences", everyone.audiences())
        .param("at", everyone.seconds())
        .query(
            (row, n) ->
                new Canary(
                    row.getString("word"),
                    row.getLong("number"),
                    row.getString("slug"),
                    row.getString("title"),
                    row.getString("kind"),
                    row.getString("sha256"),
                    row.getString("name")))
        .list();
  }
}
