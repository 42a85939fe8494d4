package org.ressourcerie.members.oidc;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.ressourcerie.members.signin.Throttle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is on the way to a provider, in or out: ten minutes at most, back once. */
@Component
class Trips {
  /** A whole administration may share one network, and all arrive on a Monday morning. */
  private static final int MOST = 600;

  private static final String MINE =
      " members.provider_trip where state = :state and browser = :browser and provider = :provider"
          + " and expires_at > :now and nonce is ";

  private final JdbcClient sql;
  private final Throttle throttle;
  private final Clock clock;

  Trips(JdbcClient sql, Throttle throttle, Clock clock) {
    this.sql = sql;
    this.throttle = throttle;
    this.clock = clock;
  }

  /**
   * One way in.
   *
   * @param language in which one left
   * @param back where to go afterwards: a path of this site
   */
  record Trip(String language, String back, String nonce, String verifier) {}

  /** Leaves to sign in; empty when too many left from this network within the hour. */
  @Transactional
  public Optional<String> leave(
      Provider provider, String browser, String language, String back, String network) {
    var hourly = new Throttle.Limit("left from " + network, MOST, Duration.ofHours(1));
    if (throttle.take(List.of(hourly)).isPresent()) {
      return Optional.empty();
    }
    String state = Chance.word();
    put(state, browser, provider, language)
        .param("back", back)
        .param("nonce", Chance.word())
        .param("verifier", Chance.word())
        .param("token", null)
        .update();
    return Optional.of(state);
  }

  /** Leaves to sign out, with the token by which the provider knows whom. */
  @Transactional
  public String leaveOut(Provider provider, String browser, String language, String idToken) {
    String state = Chance.word();
    put(state, browser, provider, language)
        .param("back", "/")
        .param("nonce", null)
        .param("verifier", null)
        .param("token", idToken)
        .update();
    return state;
  }

  /** A way in that was begun by this browser, and is not over. */
  Optional<Trip> find(String state, String browser, Provider provider) {
    return in("select * from" + MINE + "not null", state, browser, provider);
  }

  /** The same, which ends with it: of many at once, one has it. */
  Optional<Trip> end(String state, String browser, Provider provider) {
    return in("delete from" + MINE + "not null returning *", state, browser, provider);
  }

  /** The token of a way out that was begun by this browser, and is not over. */
  Optional<String> findOut(String state, String browser, Provider provider) {
    return mine("select id_token from" + MINE + "null", state, browser, provider)
        .query(String.class)
        .optional();
  }

  /** The way out is over, wherever the provider sent this browser. */
  Optional<String> endOut(String state, String browser) {
    return sql.sql(
            "delete from members.provider_trip where state = ? and browser = ? and nonce is null"
                + " returning language")
        .params(Chance.hash(state), Chance.hash(browser))
        .query(String.class)
        .optional();
  }

  private Optional<Trip> in(String statement, String state, String browser, Provider provider) {
    return mine(statement, state, browser, provider)
        .query(
            (row, n) ->
                new Trip(
                    row.getString("language"),
                    row.getString("back"),
                    row.getString("nonce"),
                    row.getString("verifier")))
        .optional();
  }

  private JdbcClient.StatementSpec mine(
      String statement, String state, String browser, Provider provider) {
    return sql.sql(statement)
        .param("state", Chance.hash(state))
        .param("browser", Chance.hash(browser))
        .param("provider", provider.name())
        .param("now", Timestamp.from(clock.instant()));
  }

  private JdbcClient.StatementSpec put(
      String state, String browser, Provider provider, String language) {
    Timestamp now = Timestamp.from(clock.instant());
    sql.sql("delete from members.provider_trip where expires_at <= ?").param(now).update();
    return sql.sql(
            """
            insert into members.provider_trip
              (state, browser, provider, language, back, nonce, verifier, id_token, expires_at)
            values
              (:state, :browser, :provider, :language, :back, :nonce, :verifier, :token, :expires)
            """)
        .param("state", Chance.hash(state))
        .param("browser", Chance.hash(browser))
        .param("provider", provider.name())
        .param("language", language)
        .param("expires", Timestamp.from(clock.instant().plus(Mark.LASTS)));
  }
}
