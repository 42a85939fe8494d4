package org.ressourcerie.members.passwords;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The passwords of accounts, as hashes. */
@Component
class Passwords {
  private final JdbcClient sql;

  Passwords(JdbcClient sql) {
    this.sql = sql;
  }

  /** Of an open account. */
  record Kept(long account, String hash) {}

  /** By its address in lower case; empty for an account without password, too. */
  Optional<Kept> at(String address) {
    return sql.sql(
            """
            select p.account, p.hash from members.password p
            join members.account a on a.id = p.account
            where lower(a.email) = ? and a.closed_at is null
            """)
        .param(address)
        .query((row, n) -> new Kept(row.getLong("account"), row.getString("hash")))
        .optional();
  }

  /** Whose address this is, for the log; with or without a password. */
  Optional<Long> account(String address) {
    return sql.sql("select id from members.account where lower(email) = ? and closed_at is null")
        .param(address)
        .query(Long.class)
        .optional();
  }

  /** When it was chosen; empty when there is none. */
  Optional<Instant> since(long account) {
    return sql.sql("select set_at from members.password where account = ?")
        .param(account)
        .query((row, n) -> row.getTimestamp("set_at").toInstant())
        .optional();
  }

  void put(long account, String hash, Instant now) {
    sql.sql(
            "insert into members.password (account, hash, set_at) values (?, ?, ?) on conflict"
                + " (account) do update set hash = excluded.hash, set_at = excluded.set_at")
        .params(account, hash, Timestamp.from(now))
        .update();
  }

  /** False when there was none. */
  boolean remove(long account) {
    return sql.sql("delete from members.password where account = ?").param(account).update() == 1;
  }
}
