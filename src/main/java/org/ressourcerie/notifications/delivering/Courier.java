package org.ressourcerie.notifications.delivering;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import org.ressourcerie.notifications.outbox.Mail;
import org.ressourcerie.notifications.outbox.MailSettings;
import org.ressourcerie.web.NetworkSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one mail to the server that {@code spring.mail} names. */
@Component
class Courier {
  private final ObjectProvider<JavaMailSender> server;
  private final MailSettings settings;
  private final NetworkSettings network;

  Courier(ObjectProvider<JavaMailSender> server, MailSettings settings, NetworkSettings network) {
    this.server = server;
    this.settings = settings;
    this.network = network;
  }

  /** Returns when the server has taken it; a {@code MailException} says that it has not. */
  void bring(Mail mail) {
    JavaMailSender sender = server.getObject();
    MimeMessage message = sender.createMimeMessage();
    try {
      var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
      parts.setFrom(from(), network.name());
      parts.setTo(mail.recipient());
      parts.setSubject(mail.subject());
      parts.setSentDate(Date.from(mail.writtenAt()));
      parts.setText(mail.plain(), mail.html());
      message.setContentLanguage(new String[] {mail.language()});
      // Nobody's absence message should come back for it.
      message.setHeader("Auto-Submitted", "auto-generated");
    } catch (MessagingException | UnsupportedEncodingException unwritable) {
      throw new MailPreparationException(unwritable);
    }
    sender.send(message);
  }

  private String from() {
    String named = settings.from().isEmpty() ? network.contact() : settings.from();
    return named.isEmpty() ? "ressourcerie@localhost" : named;
  }
}
