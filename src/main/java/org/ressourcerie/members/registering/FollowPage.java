package org.ressourcerie.members.registering;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.web.ui.Screen;

/**
 * What became of a request.
 *
 * @param request null when there is none of this number, or none any more
 * @param member whether its organisation is a member today
 * @param canSend whether another code may go to the official mailbox
 * @param code what was typed, maybe nothing
 * @param error what is wrong with it, in words; empty when nothing is
 */
public record FollowPage(
    Screen screen,
    UUID id,
    @Nullable JoinRequest request,
    @Nullable Organisation organisation,
    boolean member,
    Instant now,
    boolean canSend,
    String code,
    String error) {

  /**
   * One of {@code none}, {@code started}, {@code waits}, {@code admitted}, {@code refused}, {@code
   * expired}.
   */
  public String state() {
    JoinRequest one = request;
    if (one == null || one.provenAt() == null) {
      return "none";
    }
    if (one.way() == null) {
      return "started";
    }
    if (!one.outcome().isEmpty()) {
      return one.outcome();
    }
    return one.isWaiting(now) ? "waits" : "expired";
  }

  /** The organisation by its name, or as they wrote it. */
  public String where() {
    Organisation one = organisation;
    return one != null ? one.name() : request == null ? "" : request.said();
  }

  public boolean waitsFor(Way way) {
    return state().equals("waits") && request != null && request.way() == way;
  }

  /** Whether the code of the official mailbox can be typed now. */
  public boolean codeIsLive() {
    return waitsFor(Way.MAILBOX) && request != null && request.mailboxIsLive(now);
  }

  public String mailbox() {
    Organisation one = organisation;
    return one == null || one.mailbox() == null ? "" : IdentityPage.masked(one.mailbox());
  }

  /** Until when it waits. */
  public String until() {
    return screen.words().date(Objects.requireNonNull(Objects.requireNonNull(request).expiresAt()));
  }

  /** Until when the code can be typed. */
  public String codeUntil() {
    return screen
        .words()
        .date(Objects.requireNonNull(Objects.requireNonNull(request).mailboxUntil()));
  }
}
