package org.ressourcerie.resources.explaining;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Grant;
import org.ressourcerie.resources.reading.Notice;
import org.ressourcerie.resources.sharing.Share;
import org.ressourcerie.web.ui.Screen;

/**
 * Why a resource is visible: its rules level by level, whom each admits now, and its links.
 *
 * @param made the address of the link that was just made, shown this once; empty otherwise
 * @param wrong what was wrong with the form of a new link; empty otherwise
 * @param typed what the form held then
 */
public record AccessPage(
    Screen screen,
    Notice notice,
    List<Ruled> ruled,
    List<Onlooker> onlookers,
    Gate gate,
    List<Share> shares,
    Instant now,
    String made,
    String wrong,
    Typed typed) {

  /** What a form held: kept when it was wrong. */
  public record Typed(String purpose, String until) {
    static final Typed NOTHING = new Typed("", "");
  }

  /** The gate's own answer, not a second reading of the rule. */
  public boolean reads(Onlooker onlooker, Access access) {
    return gate.ask(onlooker.visitor(), access).admitted();
  }

  /** « adhérents, à partir du 3 mai 2026 ; équipe ». */
  public String admits(AccessRule rule) {
    return rule.grants().isEmpty()
        ? screen.say("resources.access.nobody")
        : rule.grants().stream().map(this::grant).collect(Collectors.joining(" ; "));
  }

  private String grant(Grant grant) {
    String who = screen.audience(grant.audience());
    Instant from = grant.from();
    Instant until = grant.until();
    if (from != null && until != null) {
      return screen.say("resources.access.between", who, told(from), told(until));
    }
    if (from != null) {
      return screen.say("resources.access.from", who, told(from));
    }
    return until == null ? who : screen.say("resources.access.until", who, told(until));
  }

  /** What a line is called: a block without a heading has its place. */
  public String name(Ruled one) {
    String name = one.name();
    return name != null
        ? name
        : screen.say("resources.access." + one.what() + ".unnamed", one.position());
  }

  public String state(Share share) {
    Instant revoked = share.revokedAt();
    if (revoked != null) {
      return screen.say("resources.share.revoked", told(revoked));
    }
    return screen.say(
        share.standsAt(now) ? "resources.share.stands" : "resources.share.over",
        screen.words().date(share.until().minusSeconds(1)));
  }

  private String told(Instant instant) {
    return screen.words().dateTime(instant);
  }
}
