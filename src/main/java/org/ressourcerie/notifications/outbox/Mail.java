package org.ressourcerie.notifications.outbox;

import java.time.Instant;

/**
 * A mail as it was written.
 *
 * @param attempts how often its delivery began
 */
public record Mail(
    long id,
    String recipient,
    String subject,
    String language,
    String plain,
    String html,
    Instant writtenAt,
    int attempts) {}
