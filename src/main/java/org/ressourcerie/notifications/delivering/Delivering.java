package org.ressourcerie.notifications.delivering;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.ressourcerie.notifications.outbox.Mail;
import org.ressourcerie.notifications.outbox.MailServer;
import org.ressourcerie.notifications.outbox.MailSettings;
import org.ressourcerie.notifications.outbox.Mails;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/**
 * One round of delivery: useless mails given up, old ones erased, those due brought or postponed.
 */
@Component
class Delivering {
  private static final Logger log = LoggerFactory.getLogger(Delivering.class);

  /** Longer than the server may take: a mail is not sent twice at the same time. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);
  private static final int FASTEST_GROWTH = 10;

  private final Mails mails;
  private final MailServer server;
  private final Courier courier;
  private final MailSettings settings;
  private final Clock clock;

  Delivering(Mails mails, MailServer server, Courier courier, MailSettings settings, Clock clock) {
    this.mails = mails;
    this.server = server;
    this.courier = courier;
    this.settings = settings;
    this.clock = clock;
  }

  /** Does what is due now. */
  void round() {
    mails.tidy(settings.keep());
    if (server.isNamed()) {
      for (Optional<Mail> due = mails.take(LEASE); due.isPresent(); due = mails.take(LEASE)) {
        deliver(due.get());
      }
    }
  }

  /** How long nothing will be due, if no mail is written in between. */
  Duration idle(Duration longest) {
    Duration wait = Duration.ofSeconds(Long.MAX_VALUE);
    if (server.isNamed() && mails.nextDue().isBefore(clock.instant().plus(longest))) {
      wait = Duration.between(clock.instant(), mails.nextDue());
    }
    return wait.compareTo(longest) < 0 ? wait : longest;
  }

  private void deliver(Mail mail) {
    try {
      courier.bring(mail);
      mails.sent(mail.id());
    } catch (MailException failure) {
      failed(mail, failure);
    }
  }

  /** No address in the log: the row has it, and is erased in time. */
  private void failed(Mail mail, MailException failure) {
    String said = Answers.of(failure);
    if (Answers.isFinal(failure)) {
      log.warn("Mail {} was refused for good: the row says why", mail.id());
      mails.refused(mail.id(), said);
    } else if (mail.attempts() >= settings.attempts()) {
      log.error("Mail {} was given up after {} attempts", mail.id(), mail.attempts());
      mails.abandoned(mail.id(), said);
    } else {
      log.warn("Mail {} could not be delivered; it will be tried again", mail.id());
      mails.postpone(mail.id(), pause(mail.attempts()), said);
    }
  }

  /** 15 s, 1 min, 4 min, 16 min, 1 h, 4 h… */
  static Duration pause(int attempts) {
    return FIRST_PAUSE.multipliedBy(1L << (2 * Math.min(attempts - 1, FASTEST_GROWTH)));
  }
}
