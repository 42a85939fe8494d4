package org.ressourcerie.notifications.outbox;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Whether {@code spring.mail.host} names a server. */
@Component
public class MailServer {
  private final boolean named;

  MailServer(@Value("${spring.mail.host:}") String host) {
    this.named = !host.isBlank();
  }

  public boolean isNamed() {
    return named;
  }
}
