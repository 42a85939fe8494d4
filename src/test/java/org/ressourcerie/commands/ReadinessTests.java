package org.ressourcerie.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.ressourcerie.web.spi.HealthCheck;

/** The site is said to be open when its health page would say so, and not before. */
class ReadinessTests {
  @Test
  void itIsAwaitedUntilEveryCheckIsWell() {
    Iterator<BooleanSupplier> answers =
        List.<BooleanSupplier>of(() -> false, ReadinessTests::failing, () -> true).iterator();
    var readiness = new Readiness(List.of(check(() -> true), check(() -> next(answers))));
    assertThat(readiness.await(() -> {})).isTrue();
    assertThat(answers.hasNext()).isFalse();
  }

  @Test
  void aProgramToldToStopDoesNotWait() {
    Thread.currentThread().interrupt();
    assertThat(new Readiness(List.of(check(() -> false))).await(() -> {})).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }

  private static boolean next(Iterator<BooleanSupplier> answers) {
    return answers.next().getAsBoolean();
  }

  private static boolean failing() {
    throw new IllegalStateException("no index yet");
  }

  private static HealthCheck check(BooleanSupplier answer) {
    return new HealthCheck() {
      @Override
      public String name() {
        return "trial";
      }

      @Override
      public boolean healthy() {
        return answer.getAsBoolean();
      }
    };
  }
}
