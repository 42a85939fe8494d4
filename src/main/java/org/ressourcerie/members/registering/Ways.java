package org.ressourcerie.members.registering;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ressourcerie.members.model.FreeMail;
import org.ressourcerie.members.model.Memberships;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.model.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which ways in are open to an address, by what is known of it and of an organisation. */
@Component
class Ways {
  private final JdbcClient sql;
  private final Organisations organisations;
  private final Memberships memberships;
  private final Clock clock;

  Ways(JdbcClient sql, Organisations organisations, Memberships memberships, Clock clock) {
    this.sql = sql;
    this.organisations = organisations;
    this.memberships = memberships;
    this.clock = clock;
  }

  /** Someone who answers for an organisation and can sign in. */
  record Referent(long person, String name, String address, String language) {}

  /** The members of today to which an address of this domain belongs; none for a free mail. */
  List<Organisation> byDomain(String address) {
    String domain = domain(address);
    return FreeMail.holds(domain)
        ? List.of()
        : organisations.byDomain(domain).stream().filter(one -> isMember(one.id())).toList();
  }

  boolean isMember(long organisation) {
    return memberships.inForce(organisation).isPresent();
  }

  /** Whether the team closed the account of this address: then only the team opens it again. */
  boolean isClosed(String address) {
    return sql.sql(
            """
            select exists (select from members.account where lower(email) = ?
                           and closed_at is not null)
               and not exists (select from members.account where lower(email) = ?
                               and closed_at is null)\
            """)
        .params(address, address)
        .query(Boolean.class)
        .single();
  }

  /** Into this organisation, the best first; none when it is no member today. */
  Set<Way> open(String address, Organisation one) {
    if (!isMember(one.id())) {
      return EnumSet.noneOf(Way.class);
    }
    if (isClosed(address)) {
      return EnumSet.of(Way.TEAM);
    }
    List<Organisation> proven = byDomain(address);
    if (proven.size() == 1 && proven.getFirst().id() == one.id()) {
      return EnumSet.of(Way.DOMAIN);
    }
    Set<Way> open = EnumSet.of(Way.TEAM);
    if (one.mailbox() != null) {
      open.add(Way.MAILBOX);
    }
    if (!referents(one.id()).isEmpty()) {
      open.add(Way.REFERENT);
    }
    return open;
  }

  List<Referent> referents(long organisation) {
    return sql.sql(
            """
            select distinct p.id, trim(p.given_name || ' ' || p.family_name) as name, a.email,
                   a.language
            from members.mandate m
            join members.person p on p.id = m.person
            join members.account a on a.person = p.id and a.closed_at is null
            where m.organisation = :organisation and m.referent
              and m.since <= :at and (m.until is null or m.until > :at)
            order by p.id\
            """)
        .param("organisation", organisation)
        .param("at", Timestamp.from(clock.instant()))
        .query(
            (row, number) ->
                new Referent(
                    row.getLong("id"),
                    row.getString("name"),
                    row.getString("email"),
                    row.getString("language")))
        .list();
  }

  /** The one that the domain of this address proves, when it proves exactly one. */
  Optional<Organisation> provenBy(String address) {
    List<Organisation> proven = byDomain(address);
    return proven.size() == 1 && !isClosed(address)
        ? Optional.of(proven.getFirst())
        : Optional.empty();
  }

  static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1);
  }
}
