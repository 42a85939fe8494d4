package org.ressourcerie.members.passkeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The keys of accounts. */
@Component
class Passkeys {
  private final JdbcClient sql;

  Passkeys(JdbcClient sql) {
    this.sql = sql;
  }

  /** A key with whose it is. */
  record Found(long id, long account, Bytes handle, Kept kept) {}

  /** What this account is called towards authenticators, always the same. */
  Bytes handle(long account) {
    sql.sql(
            "insert into members.passkey_owner (account, handle) values (?, ?) on conflict do"
                + " nothing")
        .params(account, Bytes.random().raw())
        .update();
    return sql.sql("select handle from members.passkey_owner where account = ?")
        .param(account)
        .query((row, n) -> new Bytes(row.getBytes("handle")))
        .single();
  }

  /** The latest first. */
  List<Passkey> of(long account) {
    return sql.sql(
            "select id, name, created_at, used_at from members.passkey where account = ? order by"
                + " id desc")
        .param(account)
        .query((row, n) -> passkey(row))
        .list();
  }

  List<Bytes> credentials(long account) {
    return sql.sql("select credential from members.passkey where account = ?")
        .param(account)
        .query((row, n) -> new Bytes(row.getBytes("credential")))
        .list();
  }

  /** False when this credential is kept already. */
  boolean add(long account, String name, Kept kept, Instant now) {
    return sql.sql(
                """
                insert into members.passkey (account, credential, name, attested, counter, verified,
                                             eligible, backed_up, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """)
            .params(
                account,
                kept.credential().raw(),
                name,
                kept.attested().raw(),
                kept.counter(),
                kept.verified(),
                kept.eligible(),
                kept.backedUp(),
                Timestamp.from(now))
            .update()
        == 1;
  }

  /** By its credential id, kept from everyone else until the transaction ends. */
  Optional<Found> hold(Bytes credential) {
    return sql.sql(
            """
            select k.*, o.handle from members.passkey k
            join members.passkey_owner o on o.account = k.account
            where k.credential = ? for update of k
            """)
        .param(credential.raw())
        .query((row, n) -> found(row))
        .optional();
  }

  void used(long id, Kept now, Instant at) {
    sql.sql(
            "update members.passkey set counter = ?, verified = ?, backed_up = ?, used_at = ? where"
                + " id = ?")
        .params(now.counter(), now.verified(), now.backedUp(), Timestamp.from(at), id)
        .update();
  }

  /** The name of the key of this account that was removed; empty when it has no such key. */
  Optional<String> remove(long account, long id) {
    return sql.sql("delete from members.passkey where account = ? and id = ? returning name")
        .params(account, id)
        .query(String.class)
        .optional();
  }

  private static Passkey passkey(ResultSet row) throws SQLException {
    Timestamp used = row.getTimestamp("used_at");
    return new Passkey(
        row.getLong("id"),
        row.getString("name"),
        row.getTimestamp("created_at").toInstant(),
        used == null ? null : used.toInstant());
  }

  private static Found found(ResultSet row) throws SQLException {
    return new Found(
        row.getLong("id"),
        row.getLong("account"),
        new Bytes(row.getBytes("handle")),
        new Kept(
            new Bytes(row.getBytes("credential")),
            new Bytes(row.getBytes("attested")),
            row.getLong("counter"),
            row.getBoolean("verified"),
            row.getBoolean("eligible"),
            row.getBoolean("backed_up")));
  }
}
