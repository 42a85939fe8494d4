package org.ressourcerie.resources.explaining;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Grant;
import org.ressourcerie.web.ui.Screen;

/** Rules in the language of a page. */
public record RuleWords(Screen screen) {

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

  /** In three words, and for whom when it is reserved: « Réservé (adhérents) ». */
  public String stance(Ruled one) {
    String stance = screen.say("resources.access.stance." + one.stance());
    return one.stance().equals("reserved") ? stance + " (" + admits(one.rule()) + ")" : stance;
  }

  /** What a part is called: a block without a heading has its place. */
  public String name(Ruled one) {
    String name = one.name();
    return name != null
        ? name
        : screen.say("resources.access." + one.what() + ".unnamed", one.position());
  }

  /** A contradiction as a sentence. */
  public String told(Contradiction one) {
    return screen.say(
        "audiences.contradiction." + one.kind().id(),
        name(one.part()),
        admits(new AccessRule(List.of(one.grant()))));
  }

  private String told(Instant instant) {
    return screen.words().dateTime(instant);
  }
}
