package org.ressourcerie.members.registering;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone asks to enter.
 *
 * @param id who holds it follows the request
 * @param organisation null where none of the list was theirs, and until one is chosen
 * @param said the organisation in their words, where none of the list was theirs
 * @param way null until they have asked
 * @param mailboxSent how many codes the official mailbox received
 * @param outcome {@code admitted}, {@code refused} or {@code expired}; empty while it waits
 */
public record JoinRequest(
    UUID id,
    String address,
    String language,
    @Nullable Instant provenAt,
    String givenName,
    String familyName,
    String function,
    String message,
    @Nullable Long organisation,
    String said,
    @Nullable Way way,
    @Nullable Instant askedAt,
    @Nullable Instant expiresAt,
    int mailboxSent,
    int mailboxTries,
    @Nullable Instant mailboxUntil,
    String outcome,
    String decidedBy,
    String reason) {

  /** Given name, then family name. */
  public String name() {
    return (givenName + " " + familyName).strip();
  }

  /** Whether it was asked and nobody has answered in time yet. */
  boolean isWaiting(Instant now) {
    return way != null && outcome.isEmpty() && expiresAt != null && now.isBefore(expiresAt);
  }

  /** Whether the code that its official mailbox received can still be typed. */
  boolean mailboxIsLive(Instant now) {
    return mailboxTries > 0 && mailboxUntil != null && now.isBefore(mailboxUntil);
  }
}
