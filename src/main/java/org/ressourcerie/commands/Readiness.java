package org.ressourcerie.commands;

import java.time.Duration;
import java.util.Collection;
import org.ressourcerie.web.spi.HealthCheck;
import org.springframework.context.ConfigurableApplicationContext;

/** Whether a started site can serve all it is for: what its health page would answer. */
record Readiness(Collection<HealthCheck> checks) {
  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration PAUSE = Duration.ofMillis(100);

  static Readiness of(ConfigurableApplicationContext site) {
    return new Readiness(site.getBeansOfType(HealthCheck.class).values());
  }

  /**
   * Waits until every check answers that all is well; false when the thread is told to stop.
   *
   * @param late run once, if that takes more than a moment
   */
  boolean await(Runnable late) {
    long until = System.nanoTime() + PATIENCE.toNanos();
    boolean told = false;
    while (!isReady()) {
      if (!told && System.nanoTime() > until) {
        late.run();
        told = true;
      }
      if (!pause()) {
        return false;
      }
    }
    return true;
  }

  private boolean isReady() {
    return checks.stream().allMatch(Readiness::isHealthy);
  }

  /** A check that fails is no answer: the site goes on trying, and its log tells why. */
  private static boolean isHealthy(HealthCheck check) {
    try {
      return check.healthy();
    } catch (RuntimeException failure) {
      return false;
    }
  }

  private static boolean pause() {
    try {
      Thread.sleep(PAUSE);
      return true;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
