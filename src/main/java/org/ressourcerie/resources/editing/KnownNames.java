package org.ressourcerie.resources.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ressourcerie.resources.model.NamedTerritories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The names that resources cite already, for whoever writes: of every state, for the team. */
@Component
class KnownNames {
  private static final int MOST = 2_000;

  /** Any other one is named by its number, its address or its whole title. */
  private static final int MOST_RESOURCES = 500;

  private final JdbcClient sql;
  private final NamedTerritories territories;

  KnownNames(JdbcClient sql, NamedTerritories territories) {
    this.sql = sql;
    this.territories = territories;
  }

  Known all(Locale locale) {
    return new Known(
        names("select label from resources.theme order by label"),
        names("select name from resources.person order by name limit " + MOST),
        names("select name from resources.organisation order by name limit " + MOST),
        names(
            "select v.title from resources.resource r join resources.revision v on v.id ="
                + " r.revision where r.status = 'published' order by r.changed_at desc, r.number"
                + " desc limit "
                + MOST_RESOURCES),
        territories(locale));
  }

  private Map<String, String> territories(Locale locale) {
    List<String> codes =
        names(
            "select distinct code from resources.resource r join resources.revision v on v.id ="
                + " r.revision cross join unnest(v.territories) as code order by code limit "
                + MOST);
    List<String> named = territories.of(codes, locale);
    Map<String, String> all = new LinkedHashMap<>();
    for (int i = 0; i < codes.size(); i++) {
      all.put(codes.get(i), named.get(i));
    }
    return all;
  }

  private List<String> names(String query) {
    return sql.sql(query).query((row, n) -> row.getString(1)).list();
  }
}
