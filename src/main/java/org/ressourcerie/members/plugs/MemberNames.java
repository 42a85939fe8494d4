package org.ressourcerie.members.plugs;

import java.util.Collection;
import java.util.List;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.members.model.Memberships;
import org.ressourcerie.search.spi.Name;
import org.ressourcerie.search.spi.NamedThings;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The member organisations of the directory, to be recognised when someone looks for them. */
@Component
@Order(1)
class MemberNames implements NamedThings {
  /** As the directory shows them: listed, and members today. */
  private static final String LISTED =
      """
      select o.slug, o.name from members.organisation o
      where o.listed and o.merged_into is null
        and exists (select from members.membership s
                    where s.organisation = o.id and s.since <= :today
                      and (s.until is null or greatest(s.until, s.grace_until) >= :today))
        and (:every or o.slug = any(:slugs))
      """;

  private static final String PATH = "/annuaire/";

  private final JdbcClient sql;
  private final Memberships memberships;

  MemberNames(JdbcClient sql, Memberships memberships) {
    this.sql = sql;
    this.memberships = memberships;
  }

  @Override
  public List<Name> all() {
    return listed(true, List.of());
  }

  /** The directory is for everyone. */
  @Override
  public List<Name> visible(Collection<Name> names, AccessFilter filter) {
    List<String> slugs =
        names.stream()
            .map(Name::path)
            .filter(path -> path != null && path.startsWith(PATH))
            .map(path -> path.substring(PATH.length()))
            .toList();
    return slugs.isEmpty() ? List.of() : listed(false, slugs);
  }

  private List<Name> listed(boolean every, List<String> slugs) {
    return sql.sql(LISTED)
        .param("today", memberships.today())
        .param("every", every)
        .param("slugs", slugs.toArray(String[]::new))
        .query((row, n) -> name(row.getString("slug"), row.getString("name")))
        .list();
  }

  private static Name name(String slug, String name) {
    return new Name("organisation", name, name, List.of(), PATH + slug, List.of());
  }
}
