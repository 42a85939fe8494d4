package org.ressourcerie.notifications.outbox;

/** A mail waits; told in the transaction that wrote it. */
public record MailWritten() {}
