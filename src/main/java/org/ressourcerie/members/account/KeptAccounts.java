package org.ressourcerie.members.account;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ressourcerie.access.Role;
import org.ressourcerie.members.Accounts;
import org.ressourcerie.members.model.ChangedRights;
import org.ressourcerie.members.model.MailAddress;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as rows: one open account for an address, one for a person. */
@Component
class KeptAccounts implements Accounts {
  private final JdbcClient sql;
  private final ChangedRights changed;

  KeptAccounts(JdbcClient sql, ChangedRights changed) {
    this.changed = changed;
    this.sql = sql;
  }

  @Override
  @Transactional
  public Optional<Given> give(String typed, Role role, String name) {
    return MailAddress.of(typed).map(address -> give(address, role, name.strip(), find(address)));
  }

  private Given give(String address, Role role, String name, Optional<Long> known) {
    long account = known.orElseGet(() -> open(person(address, name), address));
    if (role != Role.READER) {
      sql.sql(
              "insert into members.account_role (account, role) values (?, ?) on conflict do"
                  + " nothing")
          .params(account, role.id())
          .update();
      changed.ofPerson("account.role", person(address, name), role.id(), "");
    }
    return new Given(address, name(account), roles(account), known.isEmpty());
  }

  private Optional<Long> find(String address) {
    return sql.sql("select id from members.account where lower(email) = ? and closed_at is null")
        .param(address)
        .query(Long.class)
        .optional();
  }

  /** A closed account is opened again: its person is the same, and what it did keeps its name. */
  private long open(long person, String address) {
    return sql.sql(
            """
            insert into members.account (person, email) values (:person, :email)
            on conflict (person) do update
              set email = excluded.email, closed_at = null, closed_why = null
            returning id
            """)
        .param("person", person)
        .param("email", address)
        .query(Long.class)
        .single();
  }

  private long person(String address, String name) {
    return sql.sql("select id from members.person where lower(email) = ?")
        .param(address)
        .query(Long.class)
        .optional()
        .orElseGet(() -> add(address, name.isEmpty() ? address.split("@")[0] : name));
  }

  private long add(String address, String name) {
    int space = name.indexOf(' ');
    return sql.sql(
            """
            insert into members.person (slug, given_name, family_name, email)
            values (:slug, :given, :family, :email) returning id
            """)
        .param("slug", freeSlug(name))
        .param("given", space < 0 ? "" : name.substring(0, space))
        .param("family", name.substring(space + 1).strip())
        .param("email", address)
        .query(Long.class)
        .single();
  }

  private String freeSlug(String name) {
    String plain =
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-|-$", "");
    String slug = plain.isEmpty() ? "sans-nom" : plain;
    List<String> taken =
        sql.sql("select slug from members.person where slug = :slug or slug like :slug || '-%'")
            .param("slug", slug)
            .query((row, n) -> row.getString("slug"))
            .list();
    return Stream.iterate(1, n -> n + 1)
        .map(n -> n == 1 ? slug : slug + "-" + n)
        .filter(one -> !taken.contains(one))
        .findFirst()
        .orElseThrow();
  }

  private String name(long account) {
    return sql.sql(
            """
            select trim(p.given_name || ' ' || p.family_name)
            from members.person p join members.account a on a.person = p.id where a.id = ?
            """)
        .param(account)
        .query(String.class)
        .single();
  }

  private List<String> roles(long account) {
    return sql.sql("select role from members.account_role where account = ? order by role")
        .param(account)
        .query((row, n) -> row.getString("role"))
        .list();
  }
}
