package org.ressourcerie.notifications.mailbox;

import java.util.List;
import org.ressourcerie.notifications.outbox.Mail;
import org.ressourcerie.web.ui.Screen;

/** The kept mails, newest first. */
public record MailboxPage(Screen screen, List<Mail> mails) {}
