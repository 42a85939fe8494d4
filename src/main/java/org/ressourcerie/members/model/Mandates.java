package org.ressourcerie.members.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who does what where, from when until when. */
@Repository
public class Mandates {
  private final JdbcClient sql;
  private final Clock clock;
  private final ChangedRights changed;

  Mandates(JdbcClient sql, Clock clock, ChangedRights changed) {
    this.changed = changed;
    this.sql = sql;
    this.clock = clock;
  }

  /** This second. */
  public Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  /** Of this person, latest first. */
  public List<Mandate> of(long person) {
    return sql.sql("select * from members.mandate where person = ? order by since desc, id desc")
        .param(person)
        .query(Mandates::mandate)
        .list();
  }

  /** In this organisation, latest first. */
  public List<Mandate> in(long organisation) {
    return sql.sql(
            "select * from members.mandate where organisation = ? order by since desc, id desc")
        .param(organisation)
        .query(Mandates::mandate)
        .list();
  }

  public Optional<Mandate> byId(long id) {
    return sql.sql("select * from members.mandate where id = ?")
        .param(id)
        .query(Mandates::mandate)
        .optional();
  }

  /** Keeps it, new or changed; the person and organisation of a kept one stay what they were. */
  @Transactional
  public void keep(Mandate one) {
    sql.sql(
            one.id() == 0
                ? """
                insert into members.mandate
                  (person, organisation, function, referent, since, until)
                values (:person, :organisation, :function, :referent, :since, :until)\
                """
                : """
                update members.mandate
                set function = :function, referent = :referent, since = :since, until = :until
                where id = :id\
                """)
        .param("id", one.id())
        .param("person", one.person())
        .param("organisation", one.organisation())
        .param("function", one.function())
        .param("referent", one.referent())
        .param("since", written(one.since()))
        .param("until", written(one.until()))
        .update();
    changed.ofPerson("mandate.kept", one.person(), told(one), "");
  }

  /** Ends it now: what it gave is gone at the next request. One that had ended stays as it was. */
  @Transactional
  public void end(long id) {
    ends(id);
    byId(id).ifPresent(one -> changed.ofPerson("mandate.ended", one.person(), told(one), ""));
  }

  /** Begins one that a provider of identities attests, by its name; answers with its number. */
  @Transactional
  public long begin(Mandate one, String provider) {
    long id =
        sql.sql(
                "insert into members.mandate (person, organisation, function, referent, since)"
                    + " values (:person, :organisation, :function, :referent, :since) returning id")
            .param("person", one.person())
            .param("organisation", one.organisation())
            .param("function", one.function())
            .param("referent", one.referent())
            .param("since", written(one.since()))
            .query(Long.class)
            .single();
    changed.ofPerson(provider, "mandate.attested", one.person(), told(one));
    return id;
  }

  /** Ends now one that a provider attests no more; one that had ended stays as it was. */
  @Transactional
  public void end(long id, String provider) {
    if (ends(id)) {
      byId(id).ifPresent(m -> changed.ofPerson(provider, "mandate.lapsed", m.person(), told(m)));
    }
  }

  private boolean ends(long id) {
    return sql.sql(
                "update members.mandate set until = greatest(since, :now) where id = :id and (until"
                    + " is null or until > :now)")
            .param("id", id)
            .param("now", written(now()))
            .update()
        == 1;
  }

  /**
   * Says whether this person answers for the people of the organisation; logged when it changes.
   */
  @Transactional
  public void name(long id, boolean referent) {
    int changedRows =
        sql.sql("update members.mandate set referent = ? where id = ? and referent <> ?")
            .params(referent, id, referent)
            .update();
    String what = referent ? "mandate.referent" : "mandate.no-referent";
    byId(id)
        .filter(one -> changedRows > 0)
        .ifPresent(one -> changed.ofPerson(what, one.person(), told(one), ""));
  }

  private String told(Mandate one) {
    String where =
        sql.sql("select name from members.organisation where id = ?")
            .param(one.organisation())
            .query(String.class)
            .single();
    String what = one.function().isEmpty() ? where : one.function() + ", " + where;
    return one.until() == null ? what : what + " – " + one.until();
  }

  private static @Nullable OffsetDateTime written(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
  }

  private static Mandate mandate(ResultSet row, int number) throws SQLException {
    OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
    return new Mandate(
        row.getLong("id"),
        row.getLong("person"),
        row.getLong("organisation"),
        row.getString("function"),
        row.getBoolean("referent"),
        row.getObject("since", OffsetDateTime.class).toInstant().truncatedTo(ChronoUnit.SECONDS),
        until == null ? null : until.toInstant().truncatedTo(ChronoUnit.SECONDS));
  }
}
