package org.ressourcerie.members.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Codes that were asked for, one for an address. */
@Component
class Codes {
  private static final Duration KEPT = Duration.ofDays(1);
  private final JdbcClient sql;

  Codes(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * One of them.
   *
   * @param account null for an address without account, and until the mail is written
   */
  record Asked(
      UUID id,
      String address,
      @Nullable Long account,
      @Nullable Secret secret,
      String back,
      int triesLeft,
      Instant expiresAt,
      boolean used) {

    boolean isLive(Instant now) {
      return !used && triesLeft > 0 && now.isBefore(expiresAt);
    }
  }

  /** Takes the place of any other for this address. */
  void put(UUID id, String address, String back, int tries, Instant now, Duration lasts) {
    sql.sql("delete from members.sign_in_code where address = ? or created_at < ?")
        .params(address, Timestamp.from(now.minus(KEPT)))
        .update();
    sql.sql(
            """
            insert into members.sign_in_code (id, address, back, tries_left, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(id, address, back, tries, Timestamp.from(now), Timestamp.from(now.plus(lasts)))
        .update();
  }

  /** Gives it its account and secret; false when another took its place meanwhile. */
  boolean arm(UUID id, long account, Secret secret) {
    return sql.sql("update members.sign_in_code set account = ?, salt = ?, hash = ? where id = ?")
            .params(account, secret.salt(), secret.hash(), id)
            .update()
        == 1;
  }

  Optional<Asked> find(UUID id) {
    return sql.sql("select * from members.sign_in_code where id = ?")
        .param(id)
        .query((row, n) -> asked(row))
        .optional();
  }

  /** The same, kept from everyone else until the transaction ends. */
  Optional<Asked> hold(UUID id) {
    return sql.sql("select * from members.sign_in_code where id = ? for update")
        .param(id)
        .query((row, n) -> asked(row))
        .optional();
  }

  void miss(UUID id) {
    sql.sql("update members.sign_in_code set tries_left = tries_left - 1 where id = ?")
        .param(id)
        .update();
  }

  void use(UUID id, Instant now) {
    sql.sql("update members.sign_in_code set used_at = ?, salt = null, hash = null where id = ?")
        .params(Timestamp.from(now), id)
        .update();
  }

  private static Asked asked(ResultSet row) throws SQLException {
    return new Asked(
        row.getObject("id", UUID.class),
        row.getString("address"),
        row.getObject("account", Long.class),
        secret(row.getBytes("salt"), row.getBytes("hash")),
        row.getString("back"),
        row.getInt("tries_left"),
        row.getTimestamp("expires_at").toInstant(),
        row.getTimestamp("used_at") != null);
  }

  private static @Nullable Secret secret(byte @Nullable [] salt, byte @Nullable [] hash) {
    return salt == null || hash == null ? null : new Secret(salt, hash);
  }
}
