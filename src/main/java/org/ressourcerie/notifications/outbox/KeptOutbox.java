package org.ressourcerie.notifications.outbox;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.ressourcerie.notifications.Letter;
import org.ressourcerie.notifications.Outbox;
import org.ressourcerie.notifications.writing.Writing;
import org.ressourcerie.notifications.writing.Written;
import org.ressourcerie.web.LocalMachine;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps each mail as a row, for the server if one is named, else for the mailbox page. */
@Component
@EnableConfigurationProperties(MailSettings.class)
class KeptOutbox implements Outbox {
  private final Writing writing;
  private final Mails mails;
  private final MailServer server;
  private final ApplicationEventPublisher events;

  KeptOutbox(Writing writing, Mails mails, MailServer server, ApplicationEventPublisher events) {
    this.writing = writing;
    this.mails = mails;
    this.server = server;
    this.events = events;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(Letter letter) {
    Written written = writing.write(letter);
    Mail mail =
        new Mail(
            0,
            letter.to(),
            letter.subject(),
            letter.words().language(),
            written.plain(),
            written.html(),
            Instant.EPOCH,
            0);
    mails.add(mail, letter.useful(), server.isNamed());
    events.publishEvent(new MailWritten());
  }

  @Override
  public Optional<String> mailbox(HttpServletRequest request) {
    return !server.isNamed() && LocalMachine.asks(request)
        ? Optional.of("/courrier")
        : Optional.empty();
  }
}
