package org.ressourcerie.members.own;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ressourcerie.members.model.ChangedRights;
import org.ressourcerie.notifications.Letter;
import org.ressourcerie.notifications.Letter.Link;
import org.ressourcerie.notifications.Letter.Paragraph;
import org.ressourcerie.notifications.Outbox;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Component;

/**
 * Tells that a way into an account was added or taken away: its owner by mail, who may be someone
 * else than who did it, and the audit log. In the transaction under way.
 */
@Component
public class ChangedWays {
  private static final Duration USEFUL = Duration.ofDays(3);

  private final Outbox outbox;
  private final ChangedRights changed;

  ChangedWays(Outbox outbox, ChangedRights changed) {
    this.outbox = outbox;
    this.changed = changed;
  }

  /**
   * The mail says {@code own.mail.<what>}, with the name of the network and the detail.
   *
   * @param what such as {@code passkey-added}
   * @param detail such as the name of a key; may be empty
   */
  public void tell(Screen screen, OwnAccount own, String what, String detail) {
    outbox.put(letter(screen, own, what, detail));
    changed.ofPerson("account." + what, own.person(), detail, "");
  }

  private static Letter letter(Screen screen, OwnAccount own, String what, String detail) {
    String network = screen.network().name();
    List<Letter.Part> parts = new ArrayList<>();
    parts.add(new Paragraph(screen.say("own.mail.hello", own.name())));
    parts.add(new Paragraph(screen.say("own.mail." + what, network, detail)));
    parts.add(new Paragraph(screen.say("own.mail.you")));
    parts.add(
        new Paragraph(
            screen.network().contact().isEmpty()
                ? screen.say("own.mail.not-you")
                : screen.say("own.mail.not-you-contact", screen.network().contact())));
    // Only an address that the settings name is surely ours.
    if (!screen.network().siteAddress().isEmpty()) {
      String account = screen.network().siteAddress() + screen.to("/compte");
      parts.add(new Link(screen.say("own.mail.link"), account));
    }
    return new Letter(
        own.address(),
        screen.words(),
        screen.network(),
        screen.say("own.mail.subject", network),
        parts,
        USEFUL);
  }
}
