package org.ressourcerie.members.registering;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.members.forms.Problems;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.web.ui.Screen;

/**
 * Who a newcomer is, and by which way they enter.
 *
 * @param organisation null for one that is not in the list
 * @param ways that are open, the best first; none when the organisation is no member
 * @param chosen the one that stands chosen
 * @param known whether the person is known already, and keeps the name that the team wrote
 */
public record IdentityPage(
    Screen screen,
    UUID id,
    String address,
    @Nullable Organisation organisation,
    Set<Way> ways,
    Way chosen,
    boolean known,
    JoinForm form,
    Problems problems) {

  /** What a way means for this organisation. */
  public String words(Way way) {
    Organisation one = organisation;
    String mailbox = one == null || one.mailbox() == null ? "" : masked(one.mailbox());
    return way == Way.MAILBOX
        ? screen.say("registering.way.mailbox", mailbox)
        : screen.say("registering.way." + way.id());
  }

  public String place() {
    return screen.to("/inscription/organisation?demande=" + id);
  }

  /** Enough to recognise the mailbox, and not to collect addresses. */
  static String masked(String address) {
    int at = address.indexOf('@');
    return address.substring(0, Math.min(2, at)) + "…" + address.substring(at);
  }
}
