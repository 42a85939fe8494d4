package org.ressourcerie.members.registering;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.web.ui.Screen;

/**
 * Those who ask to join the organisations for which someone answers, and those who are there.
 *
 * @param person who reads
 * @param told what became of the last answer, in words; empty when nothing is to be said
 * @param wrong the request whose refusal has no reason; null when none
 */
public record ReferentPage(
    Screen screen, long person, List<Part> parts, String told, @Nullable UUID wrong) {

  /** One organisation. */
  public record Part(
      ReferentQueries.Place place,
      List<JoinRequest> requests,
      List<ReferentQueries.Colleague> colleagues) {}

  public String asked(JoinRequest one) {
    return screen.say(
        "registering.asked",
        screen.words().date(Objects.requireNonNull(one.askedAt())),
        screen.words().date(Objects.requireNonNull(one.expiresAt())));
  }

  public String path(JoinRequest one, String answer) {
    return screen.to("/collectivite/demandes/" + one.id() + "/" + answer);
  }
}
