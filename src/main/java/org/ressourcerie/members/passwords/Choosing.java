package org.ressourcerie.members.passwords;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.ressourcerie.members.own.ChangedWays;
import org.ressourcerie.members.own.OwnAccount;
import org.ressourcerie.members.passwords.PasswordRule.Verdict;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Chooses, changes and removes the password of an account; its owner and the log are told. */
@Component
class Choosing {
  private final PasswordRule rule;
  private final Checking checking;
  private final Passwords passwords;
  private final ChangedWays ways;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Choosing(
      PasswordRule rule,
      Checking checking,
      Passwords passwords,
      ChangedWays ways,
      Clock clock,
      PlatformTransactionManager transactions) {
    this.rule = rule;
    this.checking = checking;
    this.passwords = passwords;
    this.ways = ways;
    this.clock = clock;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Anything but {@link Verdict#FINE} changes nothing. */
  Verdict choose(Screen screen, OwnAccount own, String password) {
    Verdict verdict = rule.judge(PasswordRule.normal(password), own(screen, own));
    if (verdict == Verdict.FINE) {
      String hash = checking.hash(password);
      transaction.executeWithoutResult(
          status -> {
            passwords.put(own.account(), hash, clock.instant());
            ways.tell(screen, own, "password-set", "");
          });
    }
    return verdict;
  }

  /** Nothing happens where there is none. */
  void remove(Screen screen, OwnAccount own) {
    transaction.executeWithoutResult(
        status -> {
          if (passwords.remove(own.account())) {
            ways.tell(screen, own, "password-removed", "");
          }
        });
  }

  /** Words that tell of the person and of the site: what a stranger who knows them tries. */
  private static List<String> own(Screen screen, OwnAccount own) {
    return Stream.of(own.name(), own.address(), screen.network().name(), screen.network().acronym())
        .flatMap(Choosing::forms)
        .filter(word -> !word.isEmpty())
        .distinct()
        .toList();
  }

  /** As it is, in one word, and word by word. */
  private static Stream<String> forms(String text) {
    String[] words = text.split("[^\\p{L}\\p{N}]+");
    return Stream.concat(Stream.of(text, String.join("", words)), Arrays.stream(words));
  }
}
