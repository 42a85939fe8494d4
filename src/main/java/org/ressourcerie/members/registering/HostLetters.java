package org.ressourcerie.members.registering;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.signin.Reader;
import org.ressourcerie.notifications.Letter;
import org.ressourcerie.notifications.Letter.Code;
import org.ressourcerie.notifications.Letter.Link;
import org.ressourcerie.notifications.Letter.Paragraph;
import org.ressourcerie.notifications.Letter.Part;

/** What is written to those who answer for an organisation: its mailbox, its referents. */
record HostLetters(Reader reader) {
  private static final Duration DAYS = Duration.ofDays(3);

  /** To whoever opens the mailbox, who may never have heard of the site. */
  Letter mailbox(String address, JoinRequest one, Organisation where, String code, String until) {
    List<Part> parts = new ArrayList<>();
    parts.add(say("registering.mail.mailbox.who", one.name(), one.function(), one.address()));
    parts.add(say("registering.mail.mailbox.what", reader.network().name(), where.name()));
    parts.add(say("registering.mail.mailbox.give"));
    parts.add(new Code(code.substring(0, 3) + " " + code.substring(3)));
    parts.add(say("registering.mail.mailbox.how", until));
    parts.add(say("registering.mail.mailbox.not", one.address()));
    if (!reader.network().contact().isEmpty()) {
      parts.add(say("registering.mail.contact", reader.network().contact()));
    }
    return letter(address, "registering.mail.mailbox.subject", one.name(), parts);
  }

  /** A request waits for a referent's answer, given on a page behind their sign-in. */
  Letter asked(Ways.Referent to, JoinRequest one, Organisation where, String until) {
    List<Part> parts = new ArrayList<>();
    parts.add(say("registering.mail.hello", to.name()));
    parts.add(say("registering.mail.asked.who", one.name(), one.function(), one.address()));
    parts.add(say("registering.mail.asked.what", where.name(), until));
    if (!reader.site().isEmpty()) {
      link(parts, "registering.mail.asked.link");
    }
    return letter(to.address(), "registering.mail.asked.subject", one.name(), parts);
  }

  /** Someone is in already, by the domain of their address. */
  Letter entered(Ways.Referent to, JoinRequest one, Organisation where) {
    List<Part> parts = new ArrayList<>();
    parts.add(say("registering.mail.hello", to.name()));
    parts.add(say("registering.mail.entered.who", one.name(), one.function(), one.address()));
    parts.add(say("registering.mail.entered.what", where.name()));
    if (!reader.site().isEmpty()) {
      link(parts, "registering.mail.entered.link");
    }
    return letter(to.address(), "registering.mail.entered.subject", one.name(), parts);
  }

  private void link(List<Part> parts, String label) {
    parts.add(new Link(reader.words().say(label), reader.site() + "/collectivite"));
  }

  private Paragraph say(String key, Object... arguments) {
    return new Paragraph(reader.words().say(key, arguments));
  }

  private Letter letter(String address, String subject, String name, List<Part> parts) {
    String line = reader.words().say(subject, name, reader.network().name());
    return new Letter(address, reader.words(), reader.network(), line, parts, DAYS);
  }
}
