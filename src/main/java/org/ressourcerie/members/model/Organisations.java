package org.ressourcerie.members.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps organisations. One that was merged into another answers by that other. */
@Repository
public class Organisations {
  private static final String BY_NAME =
      "select * from members.organisation where members.plain(name) = members.plain(:name) and"
          + " merged_into is null order by id";

  private final JdbcClient sql;

  Organisations(JdbcClient sql) {
    this.sql = sql;
  }

  public Optional<Organisation> byId(long id) {
    return sql.sql(
            "select k.* from members.organisation o join members.organisation k on k.id ="
                + " coalesce(o.merged_into, o.id) where o.id = ?")
        .param(id)
        .query(Organisations::organisation)
        .optional();
  }

  /** Also by the slug of a duplicate; the answer's own slug tells whether to redirect. */
  public Optional<Organisation> bySlug(String slug) {
    return sql.sql(
            "select k.* from members.organisation o join members.organisation k on k.id ="
                + " coalesce(o.merged_into, o.id) where o.slug = ?")
        .param(slug)
        .query(Organisations::organisation)
        .optional();
  }

  public Optional<Organisation> bySiren(Siren siren) {
    return sql.sql("select * from members.organisation where siren = ?")
        .param(siren.digits())
        .query(Organisations::organisation)
        .optional();
  }

  /** Those of this name, accents and case left aside. */
  public List<Organisation> byName(String name) {
    return sql.sql(BY_NAME).param("name", name).query(Organisations::organisation).list();
  }

  /** Those to which an address of this domain belongs. */
  public List<Organisation> byDomain(String domain) {
    return sql.sql(
            "select * from members.organisation where domains @> array[?]::text[] and merged_into"
                + " is null order by name")
        .param(domain)
        .query(Organisations::organisation)
        .list();
  }

  /** Keeps it, new or changed; answers with its number and slug. */
  @Transactional
  public Organisation keep(Organisation one) {
    return one.id() == 0 ? add(one) : change(one);
  }

  private Organisation add(Organisation one) {
    String base =
        sql.sql("select left(replace(members.plain(?), ' ', '-'), 80)")
            .param(one.name())
            .query(String.class)
            .single();
    List<String> taken =
        sql.sql("select slug from members.organisation where slug like ? || '%'")
            .param(base)
            .query((row, number) -> row.getString("slug"))
            .list();
    return given(
            """
            insert into members.organisation
              (slug, name, kind, siren, territory, mailbox, domains, website, listed)
            values
              (:slug, :name, :kind, :siren, :territory, :mailbox, :domains, :website, :listed)
            returning *\
            """,
            one)
        .param("slug", Slugs.free(base, taken))
        .query(Organisations::organisation)
        .single();
  }

  private Organisation change(Organisation one) {
    return given(
            """
            update members.organisation
            set name = :name, kind = :kind, siren = :siren, territory = :territory,
              mailbox = :mailbox, domains = :domains, website = :website, listed = :listed,
              changed_at = now()
            where id = :id
            returning *\
            """,
            one)
        .param("id", one.id())
        .query(Organisations::organisation)
        .single();
  }

  private JdbcClient.StatementSpec given(String statement, Organisation one) {
    Siren siren = one.siren();
    return sql.sql(statement)
        .param("name", one.name())
        .param("kind", one.kind().id())
        .param("siren", siren == null ? null : siren.digits())
        .param("territory", one.territory())
        .param("mailbox", one.mailbox())
        .param("domains", one.domains().toArray(String[]::new))
        .param("website", one.website())
        .param("listed", one.listed());
  }

  static Organisation organisation(ResultSet row, int number) throws SQLException {
    return new Organisation(
        row.getLong("id"),
        row.getString("slug"),
        row.getString("name"),
        OrganisationKind.of(row.getString("kind")).orElse(OrganisationKind.OTHER),
        Optional.ofNullable(row.getString("siren")).map(Siren::new).orElse(null),
        row.getString("territory"),
        row.getString("mailbox"),
        Arrays.asList((String[]) row.getArray("domains").getArray()),
        row.getString("website"),
        row.getBoolean("listed"));
  }
}
