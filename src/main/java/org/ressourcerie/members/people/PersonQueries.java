package org.ressourcerie.members.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.members.model.KeptAccount;
import org.ressourcerie.web.OpenSession;
import org.ressourcerie.web.Sessions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People as the team looks for them. */
@Component
class PersonQueries {
  static final int ROWS = 50;

  private static final String ROWS_OF_PAGE =
      """
      with known as (
        select p.slug, p.given_name, p.family_name,
          trim(p.given_name || ' ' || p.family_name) as name, coalesce(p.email, '') as email,
          coalesce((
            select string_agg(distinct o.name, ', ')
            from members.mandate m join members.organisation o on o.id = m.organisation
            where m.person = p.id and m.since <= :at and (m.until is null or m.until > :at)), '')
            as organisations
        from members.person p
        where p.merged_into is null)
      select slug, name, email, organisations, count(*) over () as total from known
      where members.says(concat_ws(' ', name, email, organisations), :typed)
      order by members.plain(family_name), members.plain(given_name), slug
      limit :rows offset :offset
      """;

  private final JdbcClient sql;
  private final Sessions sessions;
  private final Clock clock;

  PersonQueries(JdbcClient sql, Sessions sessions, Clock clock) {
    this.sql = sql;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Someone in the list, and where they have a mandate now. */
  public record Row(String slug, String name, String email, String organisations, int total) {}

  /** What someone does or did somewhere. */
  public record Held(
      long id,
      String organisation,
      String slug,
      String function,
      boolean referent,
      Instant since,
      @Nullable Instant until,
      boolean inForce) {}

  /**
   * How someone signs in; nothing more when they cannot.
   *
   * @param email null when they enter by a provider of identities only
   * @param providers their hosts
   */
  public record Account(
      long id,
      @Nullable String email,
      List<String> providers,
      @Nullable Instant signedInAt,
      @Nullable Instant closedAt,
      List<String> roles) {

    /** All of their ways in. */
    public String by() {
      return Stream.concat(Stream.ofNullable(email), providers.stream())
          .collect(Collectors.joining(", "));
    }
  }

  /** A group to which someone belongs. */
  public record Circle(String slug, String name) {}

  List<Row> rows(String typed, int page) {
    return sql.sql(ROWS_OF_PAGE)
        .param("typed", typed)
        .param("at", now())
        .param("rows", ROWS)
        .param("offset", ROWS * (page - 1))
        .query(
            (row, number) ->
                new Row(
                    row.getString("slug"),
                    row.getString("name"),
                    row.getString("email"),
                    row.getString("organisations"),
                    row.getInt("total")))
        .list();
  }

  List<Held> held(long person) {
    return sql.sql(
            """
            select m.*, o.name, o.slug,
                   m.since <= :at and (m.until is null or m.until > :at) as in_force
            from members.mandate m join members.organisation o on o.id = m.organisation
            where m.person = :person
            order by in_force desc, m.since desc, m.id\
            """)
        .param("person", person)
        .param("at", now())
        .query((row, number) -> held(row))
        .list();
  }

  Optional<Account> account(long person) {
    return sql.sql(
            """
            select a.*, array(select r.role from members.account_role r where r.account = a.id
                              order by r.role) as roles,
                   array(select distinct substring(i.issuer from '//([^/:]+)')
                         from members.identity i where i.account = a.id order by 1) as providers
            from members.account a where a.person = ?\
            """)
        .param(person)
        .query((row, number) -> account(row))
        .optional();
  }

  /** The open sessions of an account, the last seen first. */
  List<OpenSession> sessions(Account account) {
    return sessions.of(new KeptAccount(account.id(), "").key());
  }

  List<Circle> circles(long person) {
    return sql.sql(
            """
            select c.slug, c.name
            from members.circle_person p join members.circle c on c.slug = p.circle
            where p.person = :person and (p.until is null or p.until > :at)
            order by c.name\
            """)
        .param("person", person)
        .param("at", now())
        .query((row, number) -> new Circle(row.getString("slug"), row.getString("name")))
        .list();
  }

  private OffsetDateTime now() {
    return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private static Held held(ResultSet row) throws SQLException {
    return new Held(
        row.getLong("id"),
        row.getString("name"),
        row.getString("slug"),
        row.getString("function"),
        row.getBoolean("referent"),
        row.getObject("since", OffsetDateTime.class).toInstant(),
        instant(row, "until"),
        row.getBoolean("in_force"));
  }

  private static Account account(ResultSet row) throws SQLException {
    return new Account(
        row.getLong("id"),
        row.getString("email"),
        Arrays.asList((String[]) row.getArray("providers").getArray()),
        instant(row, "signed_in_at"),
        instant(row, "closed_at"),
        Arrays.asList((String[]) row.getArray("roles").getArray()));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
