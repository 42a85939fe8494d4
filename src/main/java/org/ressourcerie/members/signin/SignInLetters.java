package org.ressourcerie.members.signin;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ressourcerie.notifications.Letter;
import org.ressourcerie.notifications.Letter.Code;
import org.ressourcerie.notifications.Letter.Link;
import org.ressourcerie.notifications.Letter.Paragraph;
import org.ressourcerie.notifications.Letter.Part;

/** What is written to an address that asked to sign in. */
record SignInLetters(Reader reader, Duration lasts) {
  private static final Duration UNKNOWN_LASTS = Duration.ofHours(12);

  /** The code, to be typed where it was asked for, and a link to a page with a button. */
  Letter code(String address, String name, UUID id, String code) {
    List<Part> parts = new ArrayList<>();
    parts.add(say("signin.mail.hello", name));
    parts.add(say("signin.mail.code.intro", reader.network().name()));
    parts.add(new Code(code.substring(0, 3) + " " + code.substring(3)));
    parts.add(say("signin.mail.code.how", lasts.toMinutes()));
    if (!reader.site().isEmpty()) {
      parts.add(
          new Link(
              reader.words().say("signin.mail.code.link"),
              reader.site() + "/connexion/code?demande=" + id + "&code=" + code));
    }
    parts.add(say("signin.mail.code.not-you"));
    return letter(address, "signin.mail.code.subject", parts, lasts);
  }

  /** No account, and how to get one: on the page, nobody could tell the difference. */
  Letter unknown(String address) {
    List<Part> parts = new ArrayList<>();
    parts.add(say("signin.mail.unknown.intro", reader.network().name()));
    parts.add(say("signin.mail.unknown.other"));
    if (!reader.site().isEmpty()) {
      parts.add(
          new Link(reader.words().say("signin.mail.unknown.link"), reader.site() + "/inscription"));
    }
    if (!reader.network().contact().isEmpty()) {
      parts.add(say("signin.mail.unknown.contact", reader.network().contact()));
    }
    parts.add(say("signin.mail.unknown.not-you"));
    return letter(address, "signin.mail.unknown.subject", parts, UNKNOWN_LASTS);
  }

  private Paragraph say(String key, Object... arguments) {
    return new Paragraph(reader.words().say(key, arguments));
  }

  private Letter letter(String address, String subject, List<Part> parts, Duration useful) {
    String line = reader.words().say(subject, reader.network().name());
    return new Letter(address, reader.words(), reader.network(), line, parts, useful);
  }
}
