package org.ressourcerie.search.steering;

import java.util.Locale;
import org.ressourcerie.access.RightChanged;
import org.ressourcerie.search.judging.Comparing;
import org.ressourcerie.search.judging.Comparison;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a change of what the team decides for searches once the judged searches were asked with it.
 * One that makes right answers stand lower needs a reason, which the journal keeps.
 */
@Component
class Deciding {
  private final Steering steering;
  private final Comparing comparing;
  private final TransactionTemplate together;
  private final ApplicationEventPublisher events;

  Deciding(
      Steering steering,
      Comparing comparing,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events) {
    this.steering = steering;
    this.comparing = comparing;
    this.together = new TransactionTemplate(transactions);
    this.events = events;
  }

  /** Tells what the change would do, and makes nothing. */
  Verdict tryOut(Change change) {
    return new Verdict(compared(change), false, false);
  }

  /**
   * Makes the change, unless it worsens and nobody says why it has to be.
   *
   * @param by who decides, as the site names them
   */
  Verdict decide(Change change, String why, String by) {
    Comparison comparison = compared(change);
    if (comparison.worsens() && why.isBlank()) {
      return new Verdict(comparison, false, true);
    }
    together.executeWithoutResult(
        transaction -> {
          change.writing().run();
          if (comparison.worsens()) {
            events.publishEvent(
                new RightChanged(
                    by, "search.worsened", change.told(), told(comparison), why.strip()));
          }
        });
    return new Verdict(comparison, true, false);
  }

  private Comparison compared(Change change) {
    return comparing.between(steering.now(), change.after());
  }

  private static String told(Comparison comparison) {
    return String.format(
        Locale.ROOT, "MRR@10 %.3f → %.3f", comparison.before(), comparison.after());
  }
}
