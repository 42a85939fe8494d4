package org.ressourcerie.resources.citing;

import java.util.List;
import java.util.Optional;
import org.ressourcerie.access.AccessFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Organisations and persons as resources cite them; one that no resource tells this visitor of is
 * absent.
 */
@Component
class CitedQueries {
  private static final String TOLD =
      """
      from resources.credit c join resources.resource r on r.revision = c.revision
      where r.status = 'published' and (access.admits(r.access, :audiences, :at)
        or r.teaser in ('title-and-summary', 'contents'))\
      """;

  private final JdbcClient sql;

  CitedQueries(JdbcClient sql) {
    this.sql = sql;
  }

  Optional<String> organisation(String slug, AccessFilter filter) {
    return name("organisation", slug, filter);
  }

  Optional<String> person(String slug, AccessFilter filter) {
    return name("person", slug, filter);
  }

  /** The functions this person held, as the resources told to this visitor say. */
  List<String> functions(String slug, AccessFilter filter) {
    return sql.sql(
            """
            select distinct concat_ws(', ', c.function, g.name)
            from resources.credit c
            join resources.resource r on r.revision = c.revision
            join resources.person p on p.id = c.person
            left join resources.organisation g on g.id = c.organisation
            where p.slug = :slug and concat_ws(', ', c.function, g.name) <> ''
              and r.status = 'published' and (access.admits(r.access, :audiences, :at)
                or r.teaser in ('title-and-summary', 'contents'))\
            """)
        .param("slug", slug)
        .param("audiences", filter.audiences())
        .param("at", filter.seconds())
        .query((row, n) -> row.getString(1))
        .list();
  }

  private Optional<String> name(String table, String slug, AccessFilter filter) {
    return sql.sql(
            "select x.name from resources."
                + table
                + " x where x.slug = :slug and exists (select 1 "
                + TOLD
                + " and c."
                + table
                + " = x.id)")
        .param("slug", slug)
        .param("audiences", filter.audiences())
        .param("at", filter.seconds())
        .query(String.class)
        .optional();
  }
}
