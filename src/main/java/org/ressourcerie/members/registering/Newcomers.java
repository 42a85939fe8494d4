package org.ressourcerie.members.registering;

import java.util.Optional;
import java.util.Set;
import org.ressourcerie.members.model.KeptAccount;
import org.ressourcerie.members.model.People;
import org.ressourcerie.members.model.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The person and the account of whoever is admitted. */
@Component
class Newcomers {
  private final JdbcClient sql;
  private final People people;

  Newcomers(JdbcClient sql, People people) {
    this.sql = sql;
    this.people = people;
  }

  /** Whose address it is, as far as they are known; their name stays what the team wrote. */
  Optional<Person> known(String address) {
    return sql.sql(
            "select person from members.account where lower(email) = ? and closed_at is null")
        .param(address)
        .query(Long.class)
        .optional()
        .flatMap(people::byId)
        .or(() -> people.byEmail(address));
  }

  /** Their person, with an open account: both are made where there is none. */
  long letIn(JoinRequest one) {
    long person =
        known(one.address()).map(Person::id).orElseGet(() -> people.keep(named(one)).id());
    sql.sql(
            """
            insert into members.account (person, email, language) values (:person, :email, :language)
            on conflict (person) do update
              set closed_at = null, closed_why = null, email = excluded.email
              where members.account.closed_at is not null\
            """)
        .param("person", person)
        .param("email", one.address())
        .param("language", one.language())
        .update();
    return person;
  }

  /** The open account that signs in by exactly this address. */
  Optional<KeptAccount> account(String address) {
    return sql.sql(
            """
            select a.id, trim(p.given_name || ' ' || p.family_name) as name
            from members.account a join members.person p on p.id = a.person
            where lower(a.email) = ? and a.closed_at is null\
            """)
        .param(address)
        .query((row, number) -> new KeptAccount(row.getLong("id"), row.getString("name")))
        .optional();
  }

  private static Person named(JoinRequest one) {
    return new Person(0, "", one.givenName(), one.familyName(), Set.of(), one.address(), null);
  }
}
