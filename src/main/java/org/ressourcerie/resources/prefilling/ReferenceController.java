package org.ressourcerie.resources.prefilling;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.resources.drafting.Hand;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;

/** Begins a reference to what is behind a pasted address. */
@Controller
class ReferenceController {
  private final Prefilling prefilling;
  private final WorkingCopies copies;

  ReferenceController(Prefilling prefilling, WorkingCopies copies) {
    this.prefilling = prefilling;
    this.copies = copies;
  }

  /** What cannot be read opens the form all the same, with the address in it and the reason. */
  @PostMapping("/administration/ressources/nouvelle/reference")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.PREPARE)
  RedirectView begin(
      @RequestParam(defaultValue = "") String adresse,
      Screen screen,
      SignedIn who,
      HttpServletRequest request)
      throws IOException {
    if (adresse.isBlank()) {
      return Redirects.to(screen, "/administration/ressources/nouvelle");
    }
    String typed = adresse.strip();
    Prefilled read = prefilling.of(typed.contains("://") ? typed : "https://" + typed);
    long draft = copies.begin(read.content(), Hand.of(request, who));
    String told =
        read.refused() != null
            ? "?lu=" + read.refused().id()
            : read.cover().refused().isEmpty() ? "" : "?couverture=" + read.cover().refused();
    return Redirects.to(screen, "/administration/brouillons/" + draft + told);
  }
}
