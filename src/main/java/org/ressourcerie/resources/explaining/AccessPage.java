package org.ressourcerie.resources.explaining;

import java.time.Instant;
import java.util.List;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.Gate;
import org.ressourcerie.resources.reading.Notice;
import org.ressourcerie.resources.sharing.Share;
import org.ressourcerie.web.ui.Screen;

/**
 * Why a resource is visible: its rules level by level, whom each admits now, and its links.
 *
 * @param mayChange whether its reader may set who reads what
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
    boolean mayChange,
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

  public RuleWords rules() {
    return new RuleWords(screen);
  }

  /** What is contradictory about these rules, in words, each with what it is about. */
  public List<String> contradictions() {
    return Contradiction.in(ruled).stream().map(one -> rules().told(one)).toList();
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
