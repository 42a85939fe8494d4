package org.ressourcerie.resources.keeping;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.members.Team;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who looks after what, and what waits for another look. */
@Repository
class Keepers {
  private final JdbcClient sql;
  private final Team team;

  Keepers(JdbcClient sql, Team team) {
    this.sql = sql;
    this.team = team;
  }

  /** Whoever may look after a resource: the team, who asks, and those who do already. */
  List<String> names(String asking) {
    var names = new TreeSet<>(team.names());
    names.add(asking);
    names.addAll(
        sql.sql("select distinct keeper from resources.keeping where keeper <> ''")
            .query((row, n) -> row.getString(1))
            .list());
    return List.copyOf(names);
  }

  /**
   * @param keeper empty for nobody
   * @param asideOn since when it waits; null when it does not
   */
  void set(long number, String keeper, @Nullable LocalDate asideOn, String note) {
    sql.sql(
            """
            insert into resources.keeping (resource, keeper, aside_on, note)
            values (:number, :keeper, cast(:aside as date), :note)
            on conflict (resource) do update set keeper = excluded.keeper,
              aside_on = excluded.aside_on, note = excluded.note\
            """)
        .param("number", number)
        .param("keeper", keeper)
        .param("aside", asideOn)
        .param("note", note)
        .update();
  }

  /** It waits for no look any more; who looks after it stays. */
  void settle(long number) {
    sql.sql("update resources.keeping set aside_on = null, note = '' where resource = ?")
        .param(number)
        .update();
  }
}
