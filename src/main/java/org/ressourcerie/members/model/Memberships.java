package org.ressourcerie.members.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ressourcerie.web.NetworkSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps from when until when organisations are members. */
@Repository
public class Memberships {
  private final JdbcClient sql;
  private final Clock clock;
  private final NetworkSettings network;
  private final ChangedRights changed;

  Memberships(JdbcClient sql, Clock clock, NetworkSettings network, ChangedRights changed) {
    this.changed = changed;
    this.sql = sql;
    this.clock = clock;
    this.network = network;
  }

  /** The day it is for the network. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), network.timeZone());
  }

  /** Of this organisation, latest first. */
  public List<Membership> of(long organisation) {
    return sql.sql("select * from members.membership where organisation = ? order by since desc")
        .param(organisation)
        .query(Memberships::membership)
        .list();
  }

  /** The one that counts today. */
  public Optional<Membership> inForce(long organisation) {
    LocalDate today = today();
    return of(organisation).stream().filter(one -> one.isInForce(today)).findFirst();
  }

  /** Keeps it, new or changed. */
  @Transactional
  public void keep(long organisation, Membership one) {
    sql.sql(
            one.id() == 0
                ? """
                insert into members.membership
                  (organisation, since, until, grace_until, grace_reason)
                values (:organisation, :since, :until, :grace, :reason)\
                """
                : """
                update members.membership
                set since = :since, until = :until, grace_until = :grace, grace_reason = :reason
                where id = :id and organisation = :organisation\
                """)
        .param("organisation", organisation)
        .param("id", one.id())
        .param("since", one.since())
        .param("until", one.until())
        .param("grace", one.graceUntil())
        .param("reason", one.graceReason())
        .update();
    String days = one.since() + " – " + (one.until() == null ? "" : one.until());
    String grace = one.graceUntil() == null ? "" : " (+ " + one.graceUntil() + ")";
    String why = one.graceReason() == null ? "" : one.graceReason();
    changed.ofOrganisation("membership.kept", organisation, days + grace, why);
  }

  /** Removes one that was written by mistake. */
  @Transactional
  public void remove(long organisation, long id) {
    sql.sql("delete from members.membership where organisation = ? and id = ?")
        .params(organisation, id)
        .update();
    changed.ofOrganisation("membership.removed", organisation, "", "");
  }

  private static Membership membership(ResultSet row, int number) throws SQLException {
    return new Membership(
        row.getLong("id"),
        row.getObject("since", LocalDate.class),
        row.getObject("until", LocalDate.class),
        row.getObject("grace_until", LocalDate.class),
        row.getString("grace_reason"));
  }
}
