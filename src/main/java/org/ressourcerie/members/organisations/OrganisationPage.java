package org.ressourcerie.members.organisations;

import java.time.LocalDate;
import java.util.List;
import org.ressourcerie.members.forms.Problems;
import org.ressourcerie.members.model.Membership;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.web.ui.Screen;

/**
 * An organisation as the team sees it.
 *
 * @param territory its name, or its code where no file has told the name; empty without one
 * @param typed the membership form that has problems, or an empty one
 * @param duplicate what was typed to name a duplicate
 */
public record OrganisationPage(
    Screen screen,
    Organisation organisation,
    List<Membership> memberships,
    String territory,
    List<OrganisationQueries.Delegate> delegates,
    LocalDate today,
    MembershipForm typed,
    String duplicate,
    Problems problems) {

  public String path() {
    return screen.to("/administration/organisations/" + organisation.slug());
  }

  /** The form of a kept membership: as it was typed when that one has problems. */
  public MembershipForm form(Membership one) {
    return typed.id() == one.id() ? typed : MembershipForm.of(one);
  }

  /** The form of a new membership. */
  public MembershipForm fresh() {
    return typed.id() == 0 ? typed : MembershipForm.EMPTY;
  }

  /** Whether this membership's form has problems, so that it stands open. */
  public boolean isOpen(long membership) {
    return typed.id() == membership
        && problems.list().stream().anyMatch(p -> p.field().endsWith("-" + membership));
  }

  /** From when until when, in words. */
  public String words(Membership one) {
    return words(screen, one);
  }

  static String words(Screen screen, Membership one) {
    LocalDate until = one.until();
    String since = screen.words().date(one.since());
    return until == null
        ? screen.say("members.membership.since", since)
        : screen.say("members.membership.until", since, screen.words().date(until));
  }

  /** The days of grace in words; empty without any. */
  public String grace(Membership one) {
    LocalDate until = one.graceUntil();
    String reason = one.graceReason();
    return until == null || reason == null
        ? ""
        : screen.say("members.membership.grace", screen.words().date(until), reason);
  }
}
