package org.ressourcerie.notifications.mailbox;

import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.notifications.outbox.Mail;
import org.ressourcerie.notifications.outbox.MailServer;
import org.ressourcerie.notifications.outbox.Mails;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The mailbox of a site without mail server; where one is named, nothing is kept to be read. */
@Controller
class MailboxController {
  private static final int SHOWN = 100;

  /** A mail is a page of its own that may do nothing but look as it was written. */
  private static final String SANDBOX =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; "
          + "base-uri 'none'; form-action 'none'";

  private final Mails mails;
  private final MailServer server;

  MailboxController(Mails mails, MailServer server) {
    this.mails = mails;
    this.server = server;
  }

  @GetMapping("/courrier")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.LOCAL)
  String index(Screen screen, Model model) {
    mustBeOpen();
    model.addAttribute("page", new MailboxPage(screen, mails.kept(SHOWN)));
    return "notifications/mailbox/MailboxPage";
  }

  @GetMapping("/courrier/{id:[0-9]{1,18}}")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.LOCAL)
  String show(Screen screen, @PathVariable long id, Model model) {
    model.addAttribute("page", new MailPage(screen, mail(id)));
    return "notifications/mailbox/MailPage";
  }

  @GetMapping("/courrier/{id:[0-9]{1,18}}/html")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.LOCAL)
  ResponseEntity<String> html(@PathVariable long id) {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/html;charset=UTF-8"))
        .header("Content-Security-Policy", SANDBOX)
        .body(mail(id).html());
  }

  private Mail mail(long id) {
    mustBeOpen();
    return mails.kept(id).orElseThrow(MailboxController::missing);
  }

  private void mustBeOpen() {
    if (server.isNamed()) {
      throw missing();
    }
  }

  private static ResponseStatusException missing() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
