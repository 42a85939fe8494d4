package org.ressourcerie.resources.releasing;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Takes up, in a process that serves pages, what a stop has left; commands publish nothing. */
@Component
@ConditionalOnWebApplication
class ReleaseRound {
  private final ReleaseWork work;

  ReleaseRound(ReleaseWork work) {
    this.work = work;
  }

  @Scheduled(initialDelay = 5, fixedDelay = 15, timeUnit = TimeUnit.SECONDS)
  void goOn() {
    work.wake();
  }
}
