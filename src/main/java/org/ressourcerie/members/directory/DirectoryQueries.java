package org.ressourcerie.members.directory;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.members.model.Memberships;
import org.ressourcerie.members.model.OrganisationKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Member organisations that are listed, and what their people agreed to show to this visitor. */
@Component
class DirectoryQueries {
  static final int ROWS = 40;

  private static final String LISTED =
      """
      select o.id, o.slug, o.name, o.kind, o.website, coalesce(t.name, '') as territory,
             count(*) over () as total
      from members.organisation o
      left join members.territory t on t.kind || ':' || t.code = o.territory
      where o.listed and o.merged_into is null
        and exists (select from members.membership s
                    where s.organisation = o.id and s.since <= :today
                      and (s.until is null or greatest(s.until, s.grace_until) >= :today))
        and members.says(concat_ws(' ', o.name, t.name), :typed)
        and :kind in ('', o.kind) and :slug in ('', o.slug)
      order by members.plain(o.name), o.slug
      limit :rows offset :offset
      """;

  /** Someone is there when they show their name, to members unless they chose everyone. */
  private static final String PEOPLE =
      """
      select trim(p.given_name || ' ' || p.family_name) as name,
             case when members.shows(p.shown, 'function', :member) then m.function else '' end
               as function,
             case when members.shows(p.shown, 'email', :member) then coalesce(p.email, '')
                  else '' end as email,
             case when members.shows(p.shown, 'phone', :member) then coalesce(p.phone, '')
                  else '' end as phone,
             case when members.shows(p.shown, 'bio', :member) then p.bio else '' end as bio
      from members.mandate m join members.person p on p.id = m.person
      where m.organisation = :organisation
        and m.since <= :at and (m.until is null or m.until > :at)
        and members.shows(p.shown, 'name', :member)
      order by members.plain(p.family_name), p.id
      """;

  private final JdbcClient sql;
  private final Memberships memberships;
  private final Clock clock;

  DirectoryQueries(JdbcClient sql, Memberships memberships, Clock clock) {
    this.sql = sql;
    this.memberships = memberships;
    this.clock = clock;
  }

  /** A member organisation; its territory is empty where no official name is known. */
  public record Row(
      long id,
      String slug,
      String name,
      OrganisationKind kind,
      @Nullable String website,
      String territory,
      int total) {}

  /** Someone as they agreed to be shown; what they did not agree to is empty. */
  public record Shown(String name, String function, String email, String phone, String bio) {}

  List<Row> rows(String typed, String kind, int page) {
    return listed(typed, kind, "", page);
  }

  Optional<Row> bySlug(String slug) {
    return listed("", "", slug, 1).stream().findFirst();
  }

  List<Shown> people(long organisation, Visitor visitor) {
    return sql.sql(PEOPLE)
        .param("organisation", organisation)
        .param("member", visitor.isMember())
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .query(
            (row, number) ->
                new Shown(
                    row.getString("name"),
                    row.getString("function"),
                    row.getString("email"),
                    row.getString("phone"),
                    row.getString("bio")))
        .list();
  }

  private List<Row> listed(String typed, String kind, String slug, int page) {
    return sql.sql(LISTED)
        .param("today", memberships.today())
        .param("typed", typed)
        .param("kind", kind)
        .param("slug", slug)
        .param("rows", ROWS)
        .param("offset", ROWS * (page - 1))
        .query(
            (row, number) ->
                new Row(
                    row.getLong("id"),
                    row.getString("slug"),
                    row.getString("name"),
                    OrganisationKind.of(row.getString("kind")).orElse(OrganisationKind.OTHER),
                    row.getString("website"),
                    row.getString("territory"),
                    row.getInt("total")))
        .list();
  }
}
