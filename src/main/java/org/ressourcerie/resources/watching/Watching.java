package org.ressourcerie.resources.watching;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.ressourcerie.resources.model.Alone;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Visits the site once at a time among all its processes, keeps the report, and gives the alarm.
 */
@Component
class Watching {
  /** Any number, ours: whoever visits holds this lock. */
  private static final long LOCK = 5_120_884_311L;

  private final Canaries canaries;
  private final OpenRoutes routes;
  private final Stranger stranger;
  private final WatchReports reports;
  private final Alarm alarm;
  private final Alone alone;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Watching(
      Canaries canaries,
      OpenRoutes routes,
      Stranger stranger,
      WatchReports reports,
      Alarm alarm,
      Alone alone,
      PlatformTransactionManager transactions,
      Clock clock) {
    this.canaries = canaries;
    this.routes = routes;
    this.stranger = stranger;
    this.reports = reports;
    this.alarm = alarm;
    this.alone = alone;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Empty, and nothing done, while another visit is under way. */
  Optional<WatchReport> visit(String by) {
    return visit(by, () -> true);
  }

  /** The same if it is still wanted once no other visit can begin. */
  Optional<WatchReport> visit(String by, BooleanSupplier wanted) {
    if (!stranger.canAsk()) {
      return Optional.empty();
    }
    return alone.run(
        LOCK,
        () -> wanted.getAsBoolean() ? Optional.of(visited(by)) : Optional.<WatchReport>empty());
  }

  private WatchReport visited(String by) {
    Instant began = clock.instant();
    List<Canary> hidden = canaries.hidden();
    Visit visit = new Visit(stranger, hidden);
    visit.follow(routes.plain());
    visit.askFor(hidden);
    Set<String> still = canaries.hidden().stream().map(Canary::word).collect(Collectors.toSet());
    WatchReport report =
        new WatchReport(
            began,
            clock.instant(),
            by,
            visit.asked().size(),
            visit.words(),
            hidden.size(),
            routes.without(visit.asked()),
            visit.findings(still));
    transaction.executeWithoutResult(
        status -> {
          reports.keep(report);
          alarm.give(report);
        });
    return report;
  }
}
