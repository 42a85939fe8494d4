package org.ressourcerie.members.territories;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.members.model.TerritoryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps territories as the official files tell them. */
@Repository
class Territories {
  /** What a file does not tell of a territory stays as another file told it. */
  private static final String KEEP =
      """
      insert into members.territory as t (kind, code, name, successor, departement, region, epci)
      values (:kind, :code, :name, :successor, :departement, :region, :epci)
      on conflict (kind, code) do update set
        name = excluded.name, successor = excluded.successor, until = null,
        departement = coalesce(excluded.departement, t.departement),
        region = coalesce(excluded.region, t.region), epci = coalesce(excluded.epci, t.epci)
      where (t.name, t.successor, t.until, t.departement, t.region, t.epci) is distinct from
        (excluded.name, excluded.successor, null::date,
         coalesce(excluded.departement, t.departement), coalesce(excluded.region, t.region),
         coalesce(excluded.epci, t.epci))
      returning (xmax = 0) as created
      """;

  private static final String GONE =
      """
      insert into members.territory as t (kind, code, name, until, successor)
      values ('commune', :code, :name, :until, :successor)
      on conflict (kind, code) do update
        set until = excluded.until, successor = excluded.successor
      where t.until < excluded.until
      returning (xmax = 0) as created
      """;

  private final JdbcClient sql;

  Territories(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * A territory as a file tells it.
   *
   * @param successor the code that stands for it, where it is no territory of its own
   */
  record Told(
      TerritoryCode code,
      String name,
      @Nullable String successor,
      @Nullable String departement,
      @Nullable String region,
      @Nullable String epci) {}

  /** Whether it was new; empty when nothing has changed. */
  Optional<Boolean> keep(Told told) {
    return sql.sql(KEEP)
        .param("kind", told.code().kind())
        .param("code", told.code().code())
        .param("name", told.name())
        .param("successor", told.successor())
        .param("departement", told.departement())
        .param("region", told.region())
        .param("epci", told.epci())
        .query((row, number) -> row.getBoolean("created"))
        .optional();
  }

  /** A commune that became part of another on this day; one that is there today stays. */
  Optional<Boolean> gone(String code, String name, LocalDate until, String successor) {
    return sql.sql(GONE)
        .param("code", code)
        .param("name", name)
        .param("until", until)
        .param("successor", successor)
        .query((row, number) -> row.getBoolean("created"))
        .optional();
  }
}
