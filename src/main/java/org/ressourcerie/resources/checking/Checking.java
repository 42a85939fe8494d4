package org.ressourcerie.resources.checking;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Visitor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries a change out and tells what everyone would get: the change is made in a transaction, every
 * way is asked as somebody without an account, and the transaction is undone.
 */
@Component
public class Checking {
  private static final int MOST_INSTANTS = 12;
  private final WorldQueries worlds;
  private final TransactionTemplate undone;
  private final Clock clock;

  Checking(WorldQueries worlds, PlatformTransactionManager transactions, Clock clock) {
    this.worlds = worlds;
    this.undone = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * What everyone gets at once, compared with now, then at each of these instants to come, compared
   * with just before; an instant at which nothing changes is left out.
   *
   * @param change writes what is proposed, and announces nothing
   */
  public List<Difference> tryOut(long number, Runnable change, Collection<Instant> boundaries) {
    Instant now = clock.instant();
    List<Instant> later =
        boundaries.stream().filter(now::isBefore).distinct().sorted().limit(MOST_INSTANTS).toList();
    List<Difference> differences = new ArrayList<>();
    undone.executeWithoutResult(
        transaction -> {
          transaction.setRollbackOnly();
          World before = worlds.of(number, everyone(now));
          change.run();
          World after = worlds.of(number, everyone(now));
          differences.add(Difference.between(before, after, null));
          for (Instant at : later) {
            World then = worlds.of(number, everyone(at));
            Difference difference = Difference.between(after, then, at);
            if (!difference.isSame()) {
              differences.add(difference);
            }
            after = then;
          }
        });
    return differences;
  }

  /**
   * What is seen while a change stands, which is undone at once.
   *
   * @param change writes what is proposed, and announces nothing
   * @param look only reads
   */
  public <T> T during(Runnable change, Supplier<T> look) {
    return Objects.requireNonNull(
        undone.execute(
            transaction -> {
              transaction.setRollbackOnly();
              change.run();
              return look.get();
            }));
  }

  private static AccessFilter everyone(Instant at) {
    return new AccessFilter(Visitor.ANONYMOUS, at);
  }
}
