package org.ressourcerie.resources.admitting;

import java.time.Instant;
import java.util.List;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.RightChanged;
import org.ressourcerie.resources.checking.Checking;
import org.ressourcerie.resources.checking.Difference;
import org.ressourcerie.resources.model.AccessRows;
import org.ressourcerie.resources.model.Resources;
import org.ressourcerie.search.ContentChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tries a proposal out, and makes it so. */
@Component
class Admitting {
  private final AccessRows rows;
  private final Proposals proposals;
  private final Checking checking;
  private final ApplicationEventPublisher events;

  Admitting(
      AccessRows rows, Proposals proposals, Checking checking, ApplicationEventPublisher events) {
    this.rows = rows;
    this.proposals = proposals;
    this.checking = checking;
    this.events = events;
  }

  /** What everyone would get, and what would change at its dates. */
  List<Difference> tryOut(Proposal proposal) {
    List<Instant> dates =
        proposal.access().rules().values().stream().flatMap(AccessRule::boundaries).toList();
    return checking.tryOut(proposal.resource(), () -> write(proposal, "essai"), dates);
  }

  /**
   * Makes it so, and tells the log, the index and the kept pages. False, and nothing done, when the
   * resource has changed since.
   *
   * @param detail what changes, in a few words
   */
  @Transactional
  public boolean apply(Proposal proposal, String subject, String detail, String by) {
    if (!write(proposal, by)) {
      return false;
    }
    proposals.drop(proposal.id());
    events.publishEvent(new RightChanged(by, "access.set", subject, detail, proposal.why()));
    events.publishEvent(new ContentChanged(Resources.TYPE, List.of(proposal.resource())));
    return true;
  }

  private boolean write(Proposal proposal, String by) {
    return rows.write(proposal.resource(), proposal.version(), proposal.access(), by);
  }
}
