package org.ressourcerie.members.passkeys;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What authenticators are asked to sign. A row serves once, soon, and only the browser that holds
 * its cookie: the site knows the hash of it.
 */
@Component
class Challenges {
  static final Duration LAST = Duration.ofMinutes(5);

  private final JdbcClient sql;
  private final Clock clock;

  Challenges(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A new one, and the cookie that goes with it. */
  record Given(String cookie, Bytes challenge) {}

  /** For someone who adds a key to their account; null for a sign-in. */
  Given give(@Nullable Long account) {
    Bytes cookie = Bytes.random();
    Bytes challenge = Bytes.random();
    sql.sql("delete from members.passkey_challenge where expires_at < ?").param(now()).update();
    sql.sql(
            "insert into members.passkey_challenge (cookie, challenge, account, expires_at) values"
                + " (:cookie, :challenge, :account, :expires)")
        .param("cookie", cookie.hash().raw())
        .param("challenge", challenge.raw())
        .param("account", account)
        .param("expires", Timestamp.from(clock.instant().plus(LAST)))
        .update();
    return new Given(cookie.toString(), challenge);
  }

  /** Uses it up: of many at once, one gets it. Empty when it was used, is too old or another's. */
  Optional<Bytes> take(String cookie, @Nullable Long account) {
    return Bytes.read(cookie).flatMap(bytes -> take(bytes, account));
  }

  private Optional<Bytes> take(Bytes cookie, @Nullable Long account) {
    return sql.sql(
            "delete from members.passkey_challenge where cookie = :cookie and expires_at > :now and"
                + " account is not distinct from cast(:account as bigint) returning challenge")
        .param("cookie", cookie.hash().raw())
        .param("now", now())
        .param("account", account)
        .query((row, n) -> new Bytes(row.getBytes("challenge")))
        .optional();
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
