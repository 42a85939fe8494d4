package org.ressourcerie.members.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps people. Someone who was merged into another answers by that other. */
@Repository
public class People {
  private final JdbcClient sql;

  People(JdbcClient sql) {
    this.sql = sql;
  }

  public Optional<Person> byId(long id) {
    return sql.sql(
            "select k.* from members.person p join members.person k on k.id ="
                + " coalesce(p.merged_into, p.id) where p.id = ?")
        .param(id)
        .query(People::person)
        .optional();
  }

  /** Also by the slug of a duplicate; the answer's own slug tells whether to redirect. */
  public Optional<Person> bySlug(String slug) {
    return sql.sql(
            "select k.* from members.person p join members.person k on k.id ="
                + " coalesce(p.merged_into, p.id) where p.slug = ?")
        .param(slug)
        .query(People::person)
        .optional();
  }

  public Optional<Person> byEmail(String email) {
    return sql.sql("select * from members.person where lower(email) = lower(?)")
        .param(email)
        .query(People::person)
        .optional();
  }

  /** Keeps them, new or changed; answers with their number and slug. */
  @Transactional
  public Person keep(Person one) {
    return one.id() == 0 ? add(one) : change(one);
  }

  /**
   * Lets them sign in with this address, unless they could before by another or an account was
   * closed.
   */
  @Transactional
  public void letIn(long person, String email) {
    sql.sql(
            """
            update members.account set email = lower(:email)
            where person = :person and email is null and closed_at is null and not exists
              (select from members.account where lower(email) = lower(:email) and closed_at is null)
            """)
        .param("person", person)
        .param("email", email)
        .update();
    sql.sql(
            "insert into members.account (person, email) values (?, lower(?)) on conflict do"
                + " nothing")
        .params(person, email)
        .update();
  }

  private Person add(Person one) {
    String base =
        sql.sql("select left(replace(members.plain(?), ' ', '-'), 80)")
            .param(one.name())
            .query(String.class)
            .single();
    List<String> taken =
        sql.sql("select slug from members.person where slug like ? || '%'")
            .param(base)
            .query((row, number) -> row.getString("slug"))
            .list();
    return given(
            """
            insert into members.person (slug, given_name, family_name, shown, email, phone)
            values (:slug, :given, :family, :shown, :email, :phone)
            returning *\
            """,
            one)
        .param("slug", Slugs.free(base, taken))
        .query(People::person)
        .single();
  }

  /** An account that signs in by the former address does so by the new one. */
  private Person change(Person one) {
    sql.sql(
            """
            update members.account a set email = :email from members.person p
            where p.id = :id and a.person = p.id and lower(a.email) = lower(p.email)
              and a.closed_at is null and :email::text is not null\
            """)
        .param("id", one.id())
        .param("email", one.email())
        .update();
    return given(
            """
            update members.person
            set given_name = :given, family_name = :family, shown = :shown, email = :email,
              phone = :phone, changed_at = now()
            where id = :id
            returning *\
            """,
            one)
        .param("id", one.id())
        .query(People::person)
        .single();
  }

  private JdbcClient.StatementSpec given(String statement, Person one) {
    return sql.sql(statement)
        .param("given", one.givenName())
        .param("family", one.familyName())
        .param("shown", one.shown().toArray(String[]::new))
        .param("email", one.email())
        .param("phone", one.phone());
  }

  static Person person(ResultSet row, int number) throws SQLException {
    return new Person(
        row.getLong("id"),
        row.getString("slug"),
        row.getString("given_name"),
        row.getString("family_name"),
        Set.copyOf(Arrays.asList((String[]) row.getArray("shown").getArray())),
        row.getString("email"),
        row.getString("phone"));
  }
}
