package org.ressourcerie.members.registering;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.signin.Reader;
import org.ressourcerie.notifications.Letter;
import org.ressourcerie.notifications.Letter.Code;
import org.ressourcerie.notifications.Letter.Link;
import org.ressourcerie.notifications.Letter.Paragraph;
import org.ressourcerie.notifications.Letter.Part;

/** What is written to a newcomer. */
record NewcomerLetters(Reader reader) {
  private static final Duration DAYS = Duration.ofDays(3);

  /** The code that proves their address: the same mail whoever they are. */
  Letter code(String address, UUID id, String code, Duration lasts) {
    List<Part> parts = new ArrayList<>();
    parts.add(say("registering.mail.code.intro", reader.network().name()));
    parts.add(new Code(code.substring(0, 3) + " " + code.substring(3)));
    parts.add(say("registering.mail.code.how", lasts.toMinutes()));
    link(parts, "registering.mail.code.link", "/inscription/code?demande=" + id + "&code=" + code);
    parts.add(say("registering.mail.code.not-you"));
    return letter(address, "registering.mail.code.subject", parts, lasts);
  }

  /** Their request is taken; the link leads back to it. */
  Letter taken(JoinRequest one, Way way, String where, String until) {
    List<Part> parts = hello(one);
    parts.add(say("registering.mail.taken." + way.id(), where));
    parts.add(say("registering.mail.taken.until", until));
    link(parts, "registering.mail.taken.link", "/inscription/suivi?demande=" + one.id());
    return letter(one.address(), "registering.mail.taken.subject", parts, DAYS);
  }

  Letter admitted(JoinRequest one, Organisation where) {
    List<Part> parts = hello(one);
    parts.add(say("registering.mail.admitted.intro", reader.network().name(), where.name()));
    parts.add(say("registering.mail.admitted.how", one.address()));
    link(parts, "registering.mail.admitted.link", "/connexion");
    return letter(one.address(), "registering.mail.admitted.subject", parts, DAYS);
  }

  Letter refused(JoinRequest one, String where, String reason) {
    List<Part> parts = hello(one);
    parts.add(say("registering.mail.refused.intro", where));
    parts.add(say("registering.mail.refused.reason", reason));
    contact(parts);
    return letter(one.address(), "registering.mail.refused.subject", parts, DAYS);
  }

  Letter expired(JoinRequest one) {
    List<Part> parts = hello(one);
    parts.add(say("registering.mail.expired.intro"));
    link(parts, "registering.mail.expired.link", "/inscription");
    contact(parts);
    return letter(one.address(), "registering.mail.expired.subject", parts, DAYS);
  }

  /** To someone whose function a referent has ended. */
  Letter left(String address, String name, String where) {
    List<Part> parts = new ArrayList<>();
    parts.add(say("registering.mail.hello", name));
    parts.add(say("registering.mail.left.intro", where));
    contact(parts);
    return letter(address, "registering.mail.left.subject", parts, DAYS);
  }

  private List<Part> hello(JoinRequest one) {
    List<Part> parts = new ArrayList<>();
    parts.add(say("registering.mail.hello", one.name()));
    return parts;
  }

  private void contact(List<Part> parts) {
    if (!reader.network().contact().isEmpty()) {
      parts.add(say("registering.mail.contact", reader.network().contact()));
    }
  }

  private void link(List<Part> parts, String label, String path) {
    if (!reader.site().isEmpty()) {
      parts.add(new Link(reader.words().say(label), reader.site() + path));
    }
  }

  private Paragraph say(String key, Object... arguments) {
    return new Paragraph(reader.words().say(key, arguments));
  }

  private Letter letter(String address, String subject, List<Part> parts, Duration useful) {
    String line = reader.words().say(subject, reader.network().name());
    return new Letter(address, reader.words(), reader.network(), line, parts, useful);
  }
}
