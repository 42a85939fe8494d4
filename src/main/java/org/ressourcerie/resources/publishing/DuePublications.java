package org.ressourcerie.resources.publishing;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.resources.history.Timeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes drafts whose hour has come. Each is locked and dropped in the transaction that
 * publishes it, so that of several processes one does; an hour that passed while the site was off
 * is made up for.
 */
@Component
@EnableScheduling
@ConditionalOnWebApplication
class DuePublications {
  private static final Logger log = LoggerFactory.getLogger(DuePublications.class);

  private final WorkingCopies copies;
  private final Publishing publishing;
  private final Timeline timeline;
  private final TransactionTemplate transaction;

  DuePublications(
      WorkingCopies copies,
      Publishing publishing,
      Timeline timeline,
      PlatformTransactionManager transactions) {
    this.copies = copies;
    this.publishing = publishing;
    this.timeline = timeline;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Scheduled(initialDelay = 20, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
  void publishDue() {
    try {
      while (publishOne()) {
        log.debug("There may be another one");
      }
    } catch (RuntimeException failure) {
      log.error("Scheduled drafts could not be published; they are tried again", failure);
    }
  }

  /** Whether there was one: published, or given back to be written. */
  boolean publishOne() {
    WorkingCopy[] tried = new WorkingCopy[1];
    try {
      return Boolean.TRUE.equals(
          transaction.execute(
              status -> {
                Optional<WorkingCopy> due = copies.lockDue();
                due.ifPresent(copy -> tried[0] = copy);
                due.ifPresent(this::publish);
                return due.isPresent();
              }));
    } catch (RuntimeException failure) {
      if (tried[0] == null) {
        throw failure;
      }
      // One that fails must not keep those after it from their hour.
      log.error("Draft {} could not be published at its hour", tried[0].id(), failure);
      transaction.executeWithoutResult(status -> giveBack(tried[0], "failed"));
      return true;
    }
  }

  private void publish(WorkingCopy copy) {
    String by = copy.scheduledBy() == null ? copy.savedBy() : copy.scheduledBy();
    Publishing.Outcome outcome = publishing.publish(copy, copy.note(), by);
    if (outcome != Publishing.Outcome.PUBLISHED) {
      log.warn("Draft {} was not published at its hour: {}", copy.id(), outcome);
      giveBack(copy, outcome == Publishing.Outcome.STALE ? "stale" : "unready");
    }
  }

  private void giveBack(WorkingCopy copy, String why) {
    if (copies.move(copy.id(), WorkingCopy.State.SCHEDULED, WorkingCopy.State.WRITING)) {
      timeline.add(copy.number(), "missed-" + why, "", "");
    }
  }
}
