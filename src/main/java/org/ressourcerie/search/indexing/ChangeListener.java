package org.ressourcerie.search.indexing;

import org.ressourcerie.search.ContentChanged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Writes each change down in the transaction that makes it: both are committed, or neither. */
@Component
class ChangeListener {
  private final Changes changes;

  ChangeListener(Changes changes) {
    this.changes = changes;
  }

  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT, fallbackExecution = true)
  void on(ContentChanged changed) {
    if (!changed.numbers().isEmpty()) {
      changes.add(changed.type(), changed.numbers());
    }
  }
}
