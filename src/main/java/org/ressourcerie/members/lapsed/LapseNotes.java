package org.ressourcerie.members.lapsed;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.ressourcerie.members.model.SignedInPerson;
import org.ressourcerie.web.spi.AccountPart;
import org.ressourcerie.web.spi.GateNote;
import org.ressourcerie.web.ui.Screen;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says at a gate, and on the page of one's account, whose membership ended, when, what to do. */
@Component
@Order(1)
class LapseNotes implements GateNote, AccountPart {
  private final SignedInPerson signedIn;
  private final Lapses lapses;
  private final TemplateEngine templates;

  LapseNotes(SignedInPerson signedIn, Lapses lapses, TemplateEngine templates) {
    this.signedIn = signedIn;
    this.lapses = lapses;
    this.templates = templates;
  }

  @Override
  public Optional<Content> told(Screen screen, HttpServletRequest request) {
    // Who reads as a member by another organisation misses nothing.
    return screen.visitor().isMember()
        ? Optional.empty()
        : signedIn.of(request).flatMap(lapses::of).map(lapse -> content(screen, lapse));
  }

  @Override
  public Optional<Content> shown(Screen screen, HttpServletRequest request) {
    return told(screen, request);
  }

  private Content content(Screen screen, Lapse lapse) {
    Map<String, Object> parameters =
        Map.of(
            "screen", screen,
            "organisation", lapse.organisation(),
            "since", screen.words().date(lapse.lastDay()));
    return output -> templates.render("members/lapsed/_Lapse.jte", parameters, output);
  }
}
