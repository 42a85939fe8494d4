package org.ressourcerie.resources.archiving;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ressourcerie.resources.model.Resources;
import org.ressourcerie.resources.model.Standing;
import org.ressourcerie.search.ContentChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the index of resources that the day alone has made outdated, each once. */
@Component
@ConditionalOnWebApplication
class Outdating {
  private static final Logger log = LoggerFactory.getLogger(Outdating.class);
  private static final String ARE =
      "select r.number from resources.resource r join resources.revision v on v.id = r.revision"
          + " where r.status = 'published' and "
          + Standing.IS_OUTDATED;

  private final JdbcClient sql;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;

  Outdating(
      JdbcClient sql, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
    this.sql = sql;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Scheduled(initialDelay = 2, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
  void everyHour() {
    try {
      transaction.executeWithoutResult(status -> tell());
    } catch (RuntimeException failure) {
      log.error("What is outdated could not be told to the index; it will be in an hour", failure);
    }
  }

  /** Those that are no longer so were changed, and told by that. */
  void tell() {
    sql.sql("delete from resources.outdated where resource not in (" + ARE + ")").update();
    List<Long> numbers =
        sql.sql(
                "insert into resources.outdated "
                    + ARE
                    + " on conflict do nothing returning resource")
            .query((row, n) -> row.getLong(1))
            .list();
    if (!numbers.isEmpty()) {
      events.publishEvent(new ContentChanged(Resources.TYPE, numbers));
    }
  }
}
