package org.ressourcerie.resources.sharing;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a link opens: its resource, and nothing beside it, as a member reads it. Asked at each
 * request, so that a link that ended opens nothing more. Lists and searches do not ask it.
 */
@Component
public class SharedReading {
  private static final String LINK = "link:";
  private final JdbcClient sql;

  SharedReading(JdbcClient sql) {
    this.sql = sql;
  }

  /** The same filter, widened for this resource when its visitor holds a link to it. */
  public AccessFilter of(long resource, AccessFilter filter) {
    List<String> links =
        filter.visitor().audiences().stream()
            .map(Audience::token)
            .filter(token -> token.startsWith(LINK))
            .map(token -> token.substring(LINK.length()))
            .toList();
    return !links.isEmpty() && stands(resource, links, filter)
        ? new AccessFilter(asMember(filter.visitor()), filter.at())
        : filter;
  }

  private boolean stands(long resource, List<String> links, AccessFilter filter) {
    return sql.sql(
            """
            select exists (select 1 from resources.share
              where id in (:links) and resource = :resource and revoked_at is null
                and until > :at)\
            """)
        .param("links", links)
        .param("resource", resource)
        .param("at", filter.at().atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .single();
  }

  private static Visitor asMember(Visitor visitor) {
    Set<Audience> audiences = new HashSet<>(visitor.audiences());
    audiences.add(Audience.MEMBERS);
    return new Visitor(audiences);
  }
}
