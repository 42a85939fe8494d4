package org.ressourcerie.resources.releasing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ressourcerie.resources.drafting.Drafting;
import org.ressourcerie.resources.drafting.Made;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.resources.proofing.Finding;
import org.ressourcerie.resources.publishing.Publishing;
import org.ressourcerie.resources.releasing.Release.Line;
import org.ressourcerie.resources.releasing.Release.Outcome;
import org.ressourcerie.resources.releasing.Release.Why;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes the next drafts of those that were confirmed. Their lines are locked, and ended in the
 * transaction that publishes: of several processes one does, and a death in the middle leaves them
 * waiting.
 */
@Component
class Releasing {
  private static final Logger log = LoggerFactory.getLogger(Releasing.class);

  private final Releases releases;
  private final WorkingCopies copies;
  private final Drafting drafting;
  private final Publishing publishing;
  private final TransactionTemplate transaction;

  Releasing(
      Releases releases,
      WorkingCopies copies,
      Drafting drafting,
      Publishing publishing,
      PlatformTransactionManager transactions) {
    this.releases = releases;
    this.copies = copies;
    this.drafting = drafting;
    this.publishing = publishing;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * How many ended; fewer than asked when none waits any more. They are published together: what is
   * known of the content, its rendered pages first, is forgotten once for all of them. When one
   * fails, each is done alone. What fails for a moment is tried again later, and thrown.
   */
  int release(int most) {
    try {
      return transaction.execute(
          status -> {
            int done = 0;
            for (; done < most; done++) {
              Optional<Releases.Next> next = releases.lockNext();
              if (next.isEmpty()) {
                break;
              }
              release(next.get());
            }
            return done;
          });
    } catch (TransientDataAccessException busy) {
      throw busy;
    } catch (RuntimeException failure) {
      log.warn("Some drafts could not be published together; each is published alone", failure);
      int done = 0;
      while (done < most && releaseOne()) {
        done++;
      }
      return done;
    }
  }

  private boolean releaseOne() {
    Line[] tried = new Line[1];
    try {
      return Boolean.TRUE.equals(
          transaction.execute(
              status -> {
                Optional<Releases.Next> next = releases.lockNext();
                next.ifPresent(one -> tried[0] = one.line());
                next.ifPresent(this::release);
                return next.isPresent();
              }));
    } catch (TransientDataAccessException busy) {
      throw busy;
    } catch (RuntimeException failure) {
      if (tried[0] == null) {
        throw failure;
      }
      // One that fails must not keep those after it.
      log.error("Draft {} could not be published with others", tried[0].draft(), failure);
      transaction.executeWithoutResult(status -> releases.end(tried[0], Outcome.FAILED, List.of()));
      return true;
    }
  }

  private void release(Releases.Next next) {
    Line line = next.line();
    WorkingCopy copy = copies.lock(line.draft()).orElse(null);
    if (copy == null) {
      releases.end(line, Outcome.GONE, List.of());
    } else if (copy.saves() != line.saves()) {
      releases.end(line, Outcome.CHANGED, List.of());
    } else {
      release(next, copy);
    }
  }

  private void release(Releases.Next next, WorkingCopy copy) {
    if (next.holds()) {
      List<Why> warnings =
          publishing.findings(copy, drafting.made(copy)).stream()
              .filter(Finding::warns)
              .map(Releasing::why)
              .toList();
      if (!warnings.isEmpty()) {
        releases.end(next.line(), Outcome.HELD, warnings);
        return;
      }
    }
    switch (publishing.publish(copy, next.note(), next.by())) {
      case PUBLISHED -> releases.end(next.line(), Outcome.PUBLISHED, List.of());
      case UNREADY -> releases.end(next.line(), Outcome.UNREADY, lacking(copy));
      case STALE -> releases.end(next.line(), Outcome.STALE, List.of());
      case CHANGED -> releases.end(next.line(), Outcome.CHANGED, List.of());
    }
  }

  private List<Why> lacking(WorkingCopy copy) {
    Made made = drafting.made(copy);
    return Stream.concat(
            made.problems().stream().map(one -> new Why(false, one.key(), one.arguments())),
            publishing.findings(copy, made).stream().filter(Finding::blocks).map(Releasing::why))
        .toList();
  }

  private static Why why(Finding finding) {
    return new Why(true, finding.rule(), finding.arguments());
  }
}
