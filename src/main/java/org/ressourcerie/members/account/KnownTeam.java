package org.ressourcerie.members.account;

import java.util.List;
import org.ressourcerie.members.Team;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts that stand and have a role. */
@Component
class KnownTeam implements Team {
  private final JdbcClient sql;

  KnownTeam(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<String> names() {
    return sql.sql(
            """
            select distinct trim(p.given_name || ' ' || p.family_name) as name
            from members.account a join members.person p on p.id = a.person
            where a.closed_at is null
              and exists (select from members.account_role r where r.account = a.id)
            order by name\
            """)
        .query((row, n) -> row.getString(1))
        .list();
  }
}
