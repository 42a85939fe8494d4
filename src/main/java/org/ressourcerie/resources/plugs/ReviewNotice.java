package org.ressourcerie.resources.plugs;

import java.util.Optional;
import org.ressourcerie.access.Permission;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.web.spi.TeamNotice;
import org.ressourcerie.web.ui.Screen;
import org.ressourcerie.web.ui.Words;
import org.springframework.stereotype.Component;

/** Tells who may publish that drafts wait for a review. */
@Component
class ReviewNotice implements TeamNotice {
  private final WorkingCopies copies;

  ReviewNotice(WorkingCopies copies) {
    this.copies = copies;
  }

  @Override
  public Permission needs() {
    return Permission.PUBLISH;
  }

  @Override
  public Optional<Screen.Link> now(Words words) {
    int waiting = copies.count(WorkingCopy.State.REVIEW);
    return waiting == 0
        ? Optional.empty()
        : Optional.of(
            new Screen.Link(
                "/administration/brouillons", words.plural("editing.review.waiting", waiting)));
  }
}
