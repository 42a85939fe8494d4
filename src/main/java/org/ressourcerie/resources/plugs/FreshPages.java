package org.ressourcerie.resources.plugs;

import org.ressourcerie.search.ChangesSeen;
import org.ressourcerie.search.ContentChanged;
import org.ressourcerie.web.RenderedPages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Forgets rendered pages: at once for changes made here, when they are heard of for others. */
@Component
class FreshPages {
  private final RenderedPages pages;
  private final NextChange next;

  FreshPages(RenderedPages pages, NextChange next) {
    this.pages = pages;
    this.next = next;
  }

  @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
  void on(ContentChanged changed) {
    forget();
  }

  @EventListener
  void on(ChangesSeen seen) {
    forget();
  }

  /** The next change first: a page rendered between the two must not outlive it. */
  private void forget() {
    next.forget();
    pages.clear();
  }
}
