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
    return lapse(screen, request).map(lapse -> content(screen, lapse, false));
  }

  @Override
  public Optional<Content> shown(Screen screen, HttpServletRequest request) {
    return lapse(screen, request).map(lapse -> content(screen, lapse, true));
  }

  /** Who reads as a member, by another organisation maybe, misses nothing. */
  private Optional<Lapse> lapse(Screen screen, HttpServletRequest request) {
    return screen.visitor().isMember()
        ? Optional.empty()
        : signedIn.of(request).flatMap(lapses::of);
  }

  private Content content(Screen screen, Lapse lapse, boolean section) {
    Map<String, Object> parameters =
        Map.of(
            "screen",
            screen,
            "section",
            section,
            "organisation",
            lapse.organisation(),
            "since",
            screen.words().date(lapse.lastDay()));
    return output -> templates.render("members/lapsed/_Lapse.jte", parameters, output);
  }
}
