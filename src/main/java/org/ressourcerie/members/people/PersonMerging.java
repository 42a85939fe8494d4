package org.ressourcerie.members.people;

import org.ressourcerie.members.model.People;
import org.ressourcerie.members.model.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes one person of two that are the same. */
@Component
class PersonMerging {
  private final JdbcClient sql;
  private final People people;

  PersonMerging(JdbcClient sql, People people) {
    this.sql = sql;
    this.people = people;
  }

  /**
   * The first keeps what they have and receive what they lack, the mandates, the groups, and the
   * account when they have none; a second account is closed. The address of the second leads to the
   * first. What the second agreed to show, the first did not: it stays untold.
   */
  @Transactional
  void merge(Person kept, Person duplicate) {
    if (kept.id() == duplicate.id()) {
      throw new IllegalArgumentException("nobody is a duplicate of themselves");
    }
    run(
        "update members.person set merged_into = :kept, email = null, phone = null, shown = '{}',"
            + " bio = '',"
            + " changed_at = now() where id = :duplicate or merged_into = :duplicate",
        kept,
        duplicate);
    people.keep(filled(kept, duplicate));
    run("update members.mandate set person = :kept where person = :duplicate", kept, duplicate);
    run(
        "insert into members.circle_person (circle, person, since, until) select circle, :kept,"
            + " since, until from members.circle_person where person = :duplicate on conflict do"
            + " nothing",
        kept,
        duplicate);
    run("delete from members.circle_person where person = :duplicate", kept, duplicate);
    run(
        "update members.identity set account = (select id from members.account where person ="
            + " :kept) where account in (select id from members.account where person = :duplicate)"
            + " and exists (select from members.account where person = :kept and closed_at is"
            + " null)",
        kept,
        duplicate);
    run(
        "update members.account set person = :kept where person = :duplicate and not exists"
            + " (select from members.account where person = :kept)",
        kept,
        duplicate);
    run(
        "update members.account set closed_at = now(), closed_why = 'merged' where person ="
            + " :duplicate and closed_at is null",
        kept,
        duplicate);
  }

  private void run(String statement, Person kept, Person duplicate) {
    var given = sql.sql(statement).param("duplicate", duplicate.id());
    (statement.contains(":kept") ? given.param("kept", kept.id()) : given).update();
  }

  private static Person filled(Person kept, Person duplicate) {
    return new Person(
        kept.id(),
        kept.slug(),
        kept.givenName().isEmpty() ? duplicate.givenName() : kept.givenName(),
        kept.familyName(),
        kept.shown(),
        kept.email() == null ? duplicate.email() : kept.email(),
        kept.phone() == null ? duplicate.phone() : kept.phone());
  }
}
