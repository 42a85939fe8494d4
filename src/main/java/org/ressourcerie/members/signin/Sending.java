package org.ressourcerie.members.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.ressourcerie.members.model.KeptAccount;
import org.ressourcerie.notifications.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** After the answer: looks the account up, makes the code, writes the mail. */
@Component
class Sending implements DisposableBean {
  private static final Logger log = LoggerFactory.getLogger(Sending.class);
  private static final int WAITING = 1000;

  private final AccountQueries accounts;
  private final Codes codes;
  private final Throttle throttle;
  private final Outbox outbox;
  private final SignInSettings settings;
  private final Clock clock;
  private final TransactionTemplate transaction;

  /** One after the other; more than can wait are dropped, and may be asked for again. */
  private final ThreadPoolExecutor afterwards =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          Thread.ofVirtual().name("sign-in-mail").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  Sending(
      AccountQueries accounts,
      Codes codes,
      Throttle throttle,
      Outbox outbox,
      SignInSettings settings,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.accounts = accounts;
    this.codes = codes;
    this.throttle = throttle;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Returns at once. */
  void later(UUID id, String address, Reader reader) {
    afterwards.execute(
        () -> {
          try {
            transaction.executeWithoutResult(status -> send(id, address, reader));
          } catch (RuntimeException failure) {
            log.error("A sign-in mail could not be written", failure);
          }
        });
  }

  /** What is under way is finished. */
  @Override
  public void destroy() throws InterruptedException {
    afterwards.shutdown();
    if (!afterwards.awaitTermination(5, TimeUnit.SECONDS)) {
      log.warn("Some sign-in mails were not written; they may be asked for again");
    }
  }

  private void send(UUID id, String address, Reader reader) {
    Optional<KeptAccount> account = accounts.at(address);
    var letters = new SignInLetters(reader, settings.codeLasts());
    if (account.isEmpty()) {
      // Once a day tells enough, and nobody can flood a stranger.
      var daily = new Throttle.Limit("told " + address, 1, Duration.ofDays(1));
      if (throttle.take(List.of(daily)).isEmpty()) {
        outbox.put(letters.unknown(address));
      }
      return;
    }
    String code = Secret.code();
    if (codes.arm(id, account.get().account(), Secret.of(code))) {
      outbox.put(letters.code(address, account.get().name(), id, code));
    }
  }

  /** For tests: returns when all that was asked for until now is written. */
  void settle() {
    try {
      afterwards.submit(clock::instant).get(1, TimeUnit.MINUTES);
    } catch (Exception failure) {
      throw new IllegalStateException(failure);
    }
  }
}
