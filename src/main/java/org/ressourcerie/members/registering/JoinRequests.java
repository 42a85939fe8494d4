package org.ressourcerie.members.registering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.members.signin.Secret;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what newcomers ask. */
@Repository
class JoinRequests {
  private final JdbcClient sql;

  JoinRequests(JdbcClient sql) {
    this.sql = sql;
  }

  /** What is done for one address follows each other: it makes one person, one live request. */
  void alone(String address) {
    sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 50))")
        .param(address)
        .query()
        .listOfRows();
  }

  /** A code that proves an address, as it is kept. */
  record Proof(@Nullable Secret secret, int triesLeft, Instant until, boolean used) {
    boolean isLive(Instant now) {
      return !used && triesLeft > 0 && now.isBefore(until);
    }
  }

  /** An address that is not proven yet; takes the place of another such one. */
  void start(
      UUID id, String address, String language, Secret secret, int tries, Instant now, Instant by) {
    sql.sql("delete from members.join_request where address = ? and proven_at is null")
        .param(address)
        .update();
    sql.sql(
            """
            insert into members.join_request
              (id, address, language, created_at, salt, hash, tries_left, code_until)
            values (?, ?, ?, ?, ?, ?, ?, ?)\
            """)
        .params(id, address, language, Timestamp.from(now))
        .params(secret.salt(), secret.hash(), tries, Timestamp.from(by))
        .update();
  }

  Optional<JoinRequest> find(UUID id) {
    return sql.sql("select * from members.join_request where id = ?")
        .param(id)
        .query((row, number) -> request(row))
        .optional();
  }

  /** The same, kept from everyone else until the transaction ends. */
  Optional<JoinRequest> hold(UUID id) {
    return sql.sql("select * from members.join_request where id = ? for update")
        .param(id)
        .query((row, number) -> request(row))
        .optional();
  }

  Optional<Proof> proof(UUID id) {
    return sql.sql("select * from members.join_request where id = ?")
        .param(id)
        .query(
            (row, number) ->
                new Proof(
                    secret(row.getBytes("salt"), row.getBytes("hash")),
                    row.getInt("tries_left"),
                    row.getTimestamp("code_until").toInstant(),
                    row.getTimestamp("proven_at") != null))
        .optional();
  }

  /** Kept from then on under a number that only who typed the code knows. */
  void prove(UUID id, UUID known, Instant now) {
    sql.sql(
            """
            update members.join_request set id = ?, proven_at = ?, salt = null, hash = null
            where id = ?\
            """)
        .params(known, Timestamp.from(now), id)
        .update();
  }

  void miss(UUID id) {
    sql.sql("update members.join_request set tries_left = tries_left - 1 where id = ?")
        .param(id)
        .update();
  }

  /** Whether this address already asked to join this organisation, and waits. */
  boolean waits(String address, @Nullable Long organisation) {
    return sql.sql(
            """
            select exists (select from members.join_request
              where address = :address
                and coalesce(organisation, 0) = coalesce(:organisation::bigint, 0)
                and asked_at is not null and outcome is null)\
            """)
        .param("address", address)
        .param("organisation", organisation)
        .query(Boolean.class)
        .single();
  }

  /** What was typed becomes a request that waits. */
  void ask(
      UUID id,
      JoinForm form,
      @Nullable Long organisation,
      String said,
      Way way,
      Instant now,
      Instant until) {
    sql.sql(
            """
            update members.join_request
            set given_name = :given, family_name = :family, function = :function,
              message = :message, organisation = :organisation, organisation_said = :said,
              way = :way, asked_at = :now, expires_at = :until
            where id = :id\
            """)
        .param("id", id)
        .param("given", form.prenom().strip())
        .param("family", form.nom().strip())
        .param("function", form.fonction().strip())
        .param("message", form.message().strip())
        .param("organisation", organisation)
        .param("said", said)
        .param("way", way.id())
        .param("now", Timestamp.from(now))
        .param("until", Timestamp.from(until))
        .update();
  }

  /** The code that was sent to the official mailbox; another one before cannot be used any more. */
  void arm(UUID id, Secret secret, int tries, Instant until) {
    sql.sql(
            """
            update members.join_request set mailbox_salt = ?, mailbox_hash = ?, mailbox_tries = ?,
              mailbox_until = ?, mailbox_sent = mailbox_sent + 1
            where id = ?\
            """)
        .params(secret.salt(), secret.hash(), tries, Timestamp.from(until), id)
        .update();
  }

  Optional<Secret> mailboxSecret(UUID id) {
    return sql.sql("select mailbox_salt, mailbox_hash from members.join_request where id = ?")
        .param(id)
        .query(
            (row, number) ->
                Optional.ofNullable(
                    secret(row.getBytes("mailbox_salt"), row.getBytes("mailbox_hash"))))
        .optional()
        .flatMap(kept -> kept);
  }

  void missMailbox(UUID id) {
    sql.sql("update members.join_request set mailbox_tries = mailbox_tries - 1 where id = ?")
        .param(id)
        .update();
  }

  /** Its end; codes are forgotten with it. */
  void decide(UUID id, String outcome, String by, String reason, Instant now) {
    sql.sql(
            """
            update members.join_request set outcome = ?, decided_by = ?, reason = ?, decided_at = ?,
              mailbox_salt = null, mailbox_hash = null, mailbox_tries = 0
            where id = ?\
            """)
        .params(outcome, by, reason, Timestamp.from(now), id)
        .update();
  }

  static JoinRequest request(ResultSet row) throws SQLException {
    String way = row.getString("way");
    String outcome = row.getString("outcome");
    return new JoinRequest(
        row.getObject("id", UUID.class),
        row.getString("address"),
        row.getString("language"),
        instant(row, "proven_at"),
        row.getString("given_name"),
        row.getString("family_name"),
        row.getString("function"),
        row.getString("message"),
        row.getObject("organisation", Long.class),
        row.getString("organisation_said"),
        way == null ? null : Way.of(way).orElse(null),
        instant(row, "asked_at"),
        instant(row, "expires_at"),
        row.getInt("mailbox_sent"),
        row.getInt("mailbox_tries"),
        instant(row, "mailbox_until"),
        outcome == null ? "" : outcome,
        row.getString("decided_by"),
        row.getString("reason"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }

  private static @Nullable Secret secret(byte @Nullable [] salt, byte @Nullable [] hash) {
    return salt == null || hash == null ? null : new Secret(salt, hash);
  }
}
