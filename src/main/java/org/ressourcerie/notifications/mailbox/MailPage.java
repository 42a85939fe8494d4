package org.ressourcerie.notifications.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ressourcerie.notifications.outbox.Mail;
import org.ressourcerie.web.ui.Screen;

/** One kept mail. */
public record MailPage(Screen screen, Mail mail) {
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

  /** A stretch of the plain text; an address when it is one to open. */
  public record Stretch(String text, boolean isAddress) {}

  /** The plain text, its addresses apart. */
  public List<Stretch> text() {
    List<Stretch> stretches = new ArrayList<>();
    Matcher found = ADDRESS.matcher(mail.plain());
    int end = 0;
    while (found.find()) {
      stretches.add(new Stretch(mail.plain().substring(end, found.start()), false));
      stretches.add(new Stretch(found.group(), true));
      end = found.end();
    }
    stretches.add(new Stretch(mail.plain().substring(end), false));
    return stretches;
  }
}
