package org.ressourcerie.members.adhesion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ressourcerie.members.model.Memberships;
import org.ressourcerie.members.model.OrganisationKind;
import org.ressourcerie.members.model.Siren;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is known of an authority that someone names, and of those that stand for it. */
@Component
public class AdhesionQueries {
  private static final int MOST = 8;

  /** A place of that name comes before one whose name goes on; a former one leads to its heir. */
  private static final String PLACES =
      """
      select distinct on (rank, n.kind, n.code) n.*, coalesce(d.name, '') as around,
             t.name as asked, (members.plain(t.name) <> members.plain(:typed))::int as rank
      from members.territory t
      join members.territory n on n.kind = t.kind and n.code = coalesce(t.successor, t.code)
      left join members.territory d on d.kind = 'departement' and d.code = n.departement
      where members.plain(:typed) <> ''
        and (members.plain(t.name) like members.plain(:typed) || '%' or t.code = :code)
      order by rank, n.kind, n.code
      limit :most
      """;

  private static final String MEMBERS =
      """
      select o.slug, o.name, o.kind
      from members.organisation o
      where o.merged_into is null
        and (o.territory = any(:codes) or (o.siren is not null and o.siren = :epci))
        and exists (select from members.membership s
                    where s.organisation = o.id and s.since <= :today
                      and (s.until is null or greatest(s.until, s.grace_until) >= :today))
      order by array_position(:codes, o.territory), members.plain(o.name)
      """;

  private static final String ORGANISATIONS =
      """
      select o.slug, o.name, o.kind,
             exists (select from members.membership s
                     where s.organisation = o.id and s.since <= :today
                       and (s.until is null or greatest(s.until, s.grace_until) >= :today))
               as member
      from members.organisation o
      where o.merged_into is null and members.plain(:typed) <> ''
        and (members.says(o.name, :typed) or o.siren = :siren)
      order by member desc, members.plain(o.name)
      limit :most
      """;

  private final JdbcClient sql;
  private final Memberships memberships;

  AdhesionQueries(JdbcClient sql, Memberships memberships) {
    this.sql = sql;
    this.memberships = memberships;
  }

  /** An organisation, and whether it is a member today. */
  public record Known(String slug, String name, OrganisationKind kind, boolean member) {}

  /**
   * A place of that name and the members that stand for it: itself, its intercommunalité, its
   * département, its région.
   *
   * @param asked the name that was found, another one when it became part of this place
   * @param around its département; empty when it has none
   */
  public record Place(String name, String asked, String around, List<Known> members) {}

  /** Organisations of that name or SIREN, members first. */
  public List<Known> organisations(String typed) {
    return sql.sql(ORGANISATIONS)
        .param("typed", typed)
        .param("siren", Siren.of(typed).map(Siren::digits).orElse(""))
        .param("today", memberships.today())
        .param("most", MOST)
        .query(
            (row, number) ->
                new Known(
                    row.getString("slug"),
                    row.getString("name"),
                    kind(row.getString("kind")),
                    row.getBoolean("member")))
        .list();
  }

  /** Places of that name or code, each with the members that stand for it. */
  public List<Place> places(String typed) {
    return sql.sql(PLACES)
        .param("typed", typed)
        .param("code", Siren.of(typed).map(Siren::digits).orElse(typed.strip()))
        .param("most", MOST)
        .query(
            (row, number) -> {
              String kind = row.getString("kind");
              String code = row.getString("code");
              String epci = kind.equals("epci") ? code : text(row.getString("epci"));
              String[] codes = {
                kind + ":" + code,
                "epci:" + epci,
                "departement:" + text(row.getString("departement")),
                "region:" + text(row.getString("region"))
              };
              return new Place(
                  row.getString("name"),
                  row.getString("asked"),
                  row.getString("around"),
                  members(codes, epci));
            })
        .list();
  }

  private List<Known> members(String[] codes, String epci) {
    LocalDate today = memberships.today();
    return sql.sql(MEMBERS)
        .param("codes", codes)
        .param("epci", epci)
        .param("today", today)
        .query(
            (row, number) ->
                new Known(
                    row.getString("slug"),
                    row.getString("name"),
                    kind(row.getString("kind")),
                    true))
        .list();
  }

  private static OrganisationKind kind(String id) {
    return OrganisationKind.of(id).orElse(OrganisationKind.OTHER);
  }

  private static String text(@org.jspecify.annotations.Nullable String value) {
    return Optional.ofNullable(value).orElse("");
  }
}
