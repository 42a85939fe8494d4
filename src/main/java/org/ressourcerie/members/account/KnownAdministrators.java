package org.ressourcerie.members.account;

import java.util.List;
import org.ressourcerie.access.Role;
import org.ressourcerie.members.Administrators;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts that stand and have the administrator's role. */
@Component
class KnownAdministrators implements Administrators {
  private final JdbcClient sql;

  KnownAdministrators(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public List<String> addresses() {
    return sql.sql(
            """
            select a.email from members.account a
            join members.account_role r on r.account = a.id and r.role = ?
            where a.closed_at is null order by a.email\
            """)
        .param(Role.ADMINISTRATOR.id())
        .query((row, n) -> row.getString(1))
        .list();
  }
}
