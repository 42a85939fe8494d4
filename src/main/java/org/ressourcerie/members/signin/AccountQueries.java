package org.ressourcerie.members.signin;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.ressourcerie.members.model.KeptAccount;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Open accounts, as signing in needs them. */
@Component
public class AccountQueries {
  private static final String KEPT =
      """
      select a.id as account, trim(p.given_name || ' ' || p.family_name) as name
      from members.account a join members.person p on p.id = a.person
      where a.closed_at is null and
      """;

  private final JdbcClient sql;

  AccountQueries(JdbcClient sql) {
    this.sql = sql;
  }

  /** The address in lower case. */
  Optional<KeptAccount> at(String address) {
    return find("lower(a.email) = ?", address);
  }

  /** Empty when it is closed or gone. */
  public Optional<KeptAccount> open(long account) {
    return find("a.id = ?", account);
  }

  /** Remembers when, for the team. */
  public void signedIn(long account, Instant now) {
    sql.sql("update members.account set signed_in_at = ? where id = ?")
        .params(Timestamp.from(now), account)
        .update();
  }

  private Optional<KeptAccount> find(String condition, Object value) {
    return sql.sql(KEPT + condition)
        .param(value)
        .query((row, n) -> new KeptAccount(row.getLong("account"), row.getString("name")))
        .optional();
  }
}
