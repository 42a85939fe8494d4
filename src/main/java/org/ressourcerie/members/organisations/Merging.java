package org.ressourcerie.members.organisations;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ressourcerie.members.model.Membership;
import org.ressourcerie.members.model.Memberships;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.model.Organisations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes one organisation of two that are the same. */
@Component
class Merging {
  private final JdbcClient sql;
  private final Organisations organisations;
  private final Memberships memberships;

  Merging(JdbcClient sql, Organisations organisations, Memberships memberships) {
    this.sql = sql;
    this.organisations = organisations;
    this.memberships = memberships;
  }

  /**
   * The first keeps what it has and receives what it lacks, the mandates, and the memberships that
   * overlap none of its own. The address of the second leads to the first.
   */
  @Transactional
  void merge(Organisation kept, Organisation duplicate) {
    if (kept.id() == duplicate.id()) {
      throw new IllegalArgumentException("an organisation is no duplicate of itself");
    }
    sql.sql(
            """
            update members.organisation
            set merged_into = :kept, siren = null, mailbox = null, domains = '{}', listed = false,
              changed_at = now()
            where id = :duplicate\
            """)
        .param("kept", kept.id())
        .param("duplicate", duplicate.id())
        .update();
    move("update members.organisation set merged_into = ? where merged_into = ?", kept, duplicate);
    move("update members.mandate set organisation = ? where organisation = ?", kept, duplicate);
    organisations.keep(filled(kept, duplicate));
    moveMemberships(kept, duplicate);
  }

  private void move(String statement, Organisation kept, Organisation duplicate) {
    sql.sql(statement).params(kept.id(), duplicate.id()).update();
  }

  private static Organisation filled(Organisation kept, Organisation duplicate) {
    return new Organisation(
        kept.id(),
        kept.slug(),
        kept.name(),
        kept.kind(),
        kept.siren() == null ? duplicate.siren() : kept.siren(),
        kept.territory() == null ? duplicate.territory() : kept.territory(),
        kept.mailbox() == null ? duplicate.mailbox() : kept.mailbox(),
        Stream.concat(kept.domains().stream(), duplicate.domains().stream()).distinct().toList(),
        Optional.ofNullable(kept.website()).orElse(duplicate.website()),
        kept.listed());
  }

  private void moveMemberships(Organisation kept, Organisation duplicate) {
    List<Membership> own = memberships.of(kept.id());
    memberships.of(duplicate.id()).stream()
        .filter(one -> own.stream().noneMatch(one::overlaps))
        .forEach(
            one ->
                sql.sql("update members.membership set organisation = ? where id = ?")
                    .params(kept.id(), one.id())
                    .update());
  }
}
