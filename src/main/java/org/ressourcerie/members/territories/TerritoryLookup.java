package org.ressourcerie.members.territories;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ressourcerie.members.KnownTerritories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads territories by their codes, and remembers for a minute those it was asked for. */
@Component
class TerritoryLookup implements KnownTerritories {
  private static final String READ =
      """
      select t.kind || ':' || t.code as id, t.name, t.epci, t.departement, t.region
      from unnest(:codes) as c(id)
      join members.territory t
        on t.kind = split_part(c.id, ':', 1) and t.code = split_part(c.id, ':', 2)
      """;

  private final JdbcClient sql;
  private final Cache<String, Optional<Territory>> known =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(1)).maximumSize(10_000).build();

  TerritoryLookup(JdbcClient sql) {
    this.sql = sql;
  }

  @Override
  public Map<String, Territory> of(Collection<String> codes) {
    Map<String, Territory> found = new HashMap<>();
    known
        .getAll(codes, this::read)
        .forEach((code, one) -> one.ifPresent(territory -> found.put(code, territory)));
    return found;
  }

  private Map<String, Optional<Territory>> read(Set<? extends String> codes) {
    Map<String, Optional<Territory>> read = new HashMap<>();
    codes.forEach(code -> read.put(code, Optional.empty()));
    sql.sql(READ)
        .param("codes", codes.toArray(String[]::new))
        .query((row, n) -> territory(row))
        .list()
        .forEach(territory -> read.put(territory.code(), Optional.of(territory)));
    return read;
  }

  private static Territory territory(ResultSet row) throws SQLException {
    List<String> wider = new ArrayList<>();
    for (String level : List.of("epci", "departement", "region")) {
      String code = row.getString(level);
      if (code != null) {
        wider.add(level + ":" + code);
      }
    }
    return new Territory(row.getString("id"), row.getString("name"), wider);
  }
}
