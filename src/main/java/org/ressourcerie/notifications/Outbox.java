package org.ressourcerie.notifications;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Where a module leaves the mails that it causes. */
public interface Outbox {
  /** Writes a mail in the transaction under way: it leaves if that one is committed. */
  void put(Letter letter);

  /** The path of the page that shows kept mails, where this visitor may open it. */
  Optional<String> mailbox(HttpServletRequest request);
}
