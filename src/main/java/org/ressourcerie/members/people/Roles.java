package org.ressourcerie.members.people;

import java.util.Collection;
import java.util.stream.Collectors;
import org.ressourcerie.access.Role;
import org.ressourcerie.members.model.ChangedRights;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people are to the team. */
@Component
class Roles {
  private final JdbcClient sql;
  private final ChangedRights changed;

  Roles(JdbcClient sql, ChangedRights changed) {
    this.changed = changed;
    this.sql = sql;
  }

  /** Whether an account of theirs has a role: only who may give roles changes how they sign in. */
  boolean isOfTheTeam(long person) {
    return sql.sql(
            "select exists (select from members.account a join members.account_role r on r.account"
                + " = a.id where a.person = ?)")
        .param(person)
        .query(Boolean.class)
        .single();
  }

  /**
   * Gives an account these roles and no other.
   *
   * @return false, and nothing is changed, when no administrator would be left
   */
  @Transactional
  boolean give(long account, Collection<Role> roles) {
    lock();
    if (!roles.contains(Role.ADMINISTRATOR) && isLastAdministrator(account)) {
      return false;
    }
    sql.sql("delete from members.account_role where account = ?").param(account).update();
    for (Role role : roles) {
      if (role != Role.READER) {
        sql.sql("insert into members.account_role (account, role) values (?, ?)")
            .params(account, role.id())
            .update();
      }
    }
    String given = roles.stream().map(Role::id).sorted().collect(Collectors.joining(", "));
    changed.ofPerson("roles.given", person(account), given, "");
    return true;
  }

  /** Two administrators who dismiss each other at once: the second waits and is then refused. */
  void lock() {
    sql.sql("lock table members.account_role in share row exclusive mode").update();
  }

  private long person(long account) {
    return sql.sql("select person from members.account where id = ?")
        .param(account)
        .query(Long.class)
        .single();
  }

  boolean isLastAdministrator(long account) {
    return sql.sql(
            """
            select coalesce(bool_or(a.id = :account), false) and count(*) = 1
            from members.account a
            join members.account_role r on r.account = a.id and r.role = 'administrator'
            where a.closed_at is null\
            """)
        .param("account", account)
        .query(Boolean.class)
        .single();
  }
}
