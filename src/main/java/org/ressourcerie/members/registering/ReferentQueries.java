package org.ressourcerie.members.registering;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ressourcerie.members.model.Memberships;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** For which organisations someone answers now, who is there, who asks to be. */
@Component
class ReferentQueries {
  private final JdbcClient sql;
  private final Memberships memberships;
  private final Clock clock;

  ReferentQueries(JdbcClient sql, Memberships memberships, Clock clock) {
    this.sql = sql;
    this.memberships = memberships;
    this.clock = clock;
  }

  /** An organisation for which someone answers. */
  public record Place(long id, String name, boolean member) {}

  /** Someone with a function there now. */
  public record Colleague(
      long mandate, long person, String name, String function, String email, boolean referent) {}

  /** Only while their own mandate is in force. */
  List<Place> places(long person) {
    return sql.sql(
            """
            select distinct o.id, o.name, exists (
              select from members.membership s
              where s.organisation = o.id and s.since <= :today
                and (s.until is null or greatest(s.until, s.grace_until) >= :today)) as member
            from members.mandate m join members.organisation o on o.id = m.organisation
            where m.person = :person and m.referent
              and m.since <= :at and (m.until is null or m.until > :at)
            order by o.name\
            """)
        .param("person", person)
        .param("today", memberships.today())
        .param("at", now())
        .query(
            (row, number) ->
                new Place(row.getLong("id"), row.getString("name"), row.getBoolean("member")))
        .list();
  }

  List<Colleague> colleagues(long organisation) {
    return sql.sql(
            """
            select m.id, p.id as person, trim(p.given_name || ' ' || p.family_name) as name,
                   m.function, coalesce(p.email, '') as email, m.referent
            from members.mandate m join members.person p on p.id = m.person
            where m.organisation = :organisation
              and m.since <= :at and (m.until is null or m.until > :at)
            order by members.plain(p.family_name), p.id, m.id\
            """)
        .param("organisation", organisation)
        .param("at", now())
        .query(
            (row, number) ->
                new Colleague(
                    row.getLong("id"),
                    row.getLong("person"),
                    row.getString("name"),
                    row.getString("function"),
                    row.getString("email"),
                    row.getBoolean("referent")))
        .list();
  }

  /** Requests that wait for an answer of this organisation's referents. */
  List<JoinRequest> waiting(long organisation) {
    return sql.sql(
            """
            select r.* from members.join_request r
            join members.organisation o on o.id = r.organisation
            where coalesce(o.merged_into, o.id) = :organisation and r.way in ('referent', 'mailbox')
              and r.outcome is null and r.expires_at > :at
            order by r.asked_at\
            """)
        .param("organisation", organisation)
        .param("at", now())
        .query((row, number) -> JoinRequests.request(row))
        .list();
  }

  /** The organisation of a request that this person may answer; empty for any other. */
  Optional<Place> answers(long person, UUID request) {
    return places(person).stream()
        .filter(place -> waiting(place.id()).stream().anyMatch(one -> one.id().equals(request)))
        .findFirst();
  }

  /** In which someone reads; French for who has no account and so has chosen none. */
  String language(long person) {
    return sql.sql("select language from members.account where person = ?")
        .param(person)
        .query(String.class)
        .optional()
        .orElse("fr");
  }

  private Timestamp now() {
    Instant at = clock.instant();
    return Timestamp.from(at);
  }
}
