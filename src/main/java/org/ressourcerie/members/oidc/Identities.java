package org.ressourcerie.members.oidc;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which account is meant by what a provider calls someone, and the mandate that it attests. */
@Component
class Identities {
  private final JdbcClient sql;

  Identities(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * One of them.
   *
   * @param mandate the one last attested, maybe ended since; null when there is none
   */
  record Identity(long id, long account, long person, @Nullable Long mandate) {}

  /** An account, open or closed. */
  record Found(long account, boolean open) {}

  /** Keeps out, until the transaction ends, who signs in as the same or with the same address. */
  void hold(Attested said) {
    Stream.concat(
            Stream.of(said.issuer() + " " + said.subject()),
            said.address().map(address -> "address " + address).stream())
        .sorted()
        .forEach(
            key ->
                sql.sql("select pg_advisory_xact_lock(hashtextextended(?, 30))")
                    .param(key)
                    .query()
                    .listOfRows());
  }

  Optional<Identity> find(Attested said) {
    return sql.sql(
            """
            select i.id, i.account, a.person, i.mandate
            from members.identity i join members.account a on a.id = i.account
            where i.issuer = ? and i.subject = ?
            """)
        .params(said.issuer(), said.subject())
        .query(
            (row, n) ->
                new Identity(
                    row.getLong("id"),
                    row.getLong("account"),
                    row.getLong("person"),
                    row.getObject("mandate", Long.class)))
        .optional();
  }

  void link(Attested said, long account, Instant now) {
    sql.sql(
            "insert into members.identity (issuer, subject, account, linked_at, seen_at) values (?,"
                + " ?, ?, ?, ?)")
        .params(said.issuer(), said.subject(), account, Timestamp.from(now), Timestamp.from(now))
        .update();
  }

  void seen(Identity one, Instant now) {
    sql.sql("update members.identity set seen_at = ? where id = ?")
        .params(Timestamp.from(now), one.id())
        .update();
  }

  void attests(Identity one, @Nullable Long mandate) {
    sql.sql("update members.identity set mandate = :mandate where id = :id")
        .param("mandate", mandate)
        .param("id", one.id())
        .update();
  }

  /**
   * The account that signs in by this address, or whose person has it; an open one first. One that
   * was closed because two people were one does not count.
   */
  Optional<Found> accountAt(String address) {
    return sql.sql(
            """
            select a.id, a.closed_at is null as open
            from members.account a join members.person p on p.id = a.person
            where (lower(a.email) = :address or lower(p.email) = :address)
              and (a.closed_at is null or a.closed_why is distinct from 'merged')
            order by a.closed_at is null and lower(a.email) is not distinct from :address desc,
              a.closed_at is null desc
            limit 1
            """)
        .param("address", address)
        .query((row, n) -> new Found(row.getLong("id"), row.getBoolean("open")))
        .optional();
  }

  /** Whether it may do more than read. */
  boolean isOfTheTeam(long account) {
    return sql.sql("select exists (select from members.account_role where account = ?)")
        .param(account)
        .query(Boolean.class)
        .single();
  }

  /** For someone who has none. */
  long openAccount(long person, @Nullable String address) {
    return sql.sql(
            "insert into members.account (person, email) values (:person, :address) returning id")
        .param("person", person)
        .param("address", address)
        .query(Long.class)
        .single();
  }
}
