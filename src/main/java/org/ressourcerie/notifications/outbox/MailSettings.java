package org.ressourcerie.notifications.outbox;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Mails: settings {@code ressourcerie.mail.*}. The server is named by {@code spring.mail.*}.
 *
 * @param from the sender's address; empty takes the network's contact
 * @param keep after how long a mail is erased, whatever became of it
 * @param attempts after how many failures a mail is given up
 */
@ConfigurationProperties("ressourcerie.mail")
public record MailSettings(
    @DefaultValue("") String from,
    @DefaultValue("7d") Duration keep,
    @DefaultValue("8") int attempts) {}
