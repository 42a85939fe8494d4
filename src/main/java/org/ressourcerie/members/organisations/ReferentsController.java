package org.ressourcerie.members.organisations;

import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.model.Mandates;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.model.Organisations;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The team says who answers for the people of an organisation. */
@Controller
class ReferentsController {
  private final Organisations organisations;
  private final Mandates mandates;

  ReferentsController(Organisations organisations, Mandates mandates) {
    this.organisations = organisations;
    this.mandates = mandates;
  }

  @PostMapping("/administration/organisations/{slug}/referents/{mandate:\\d{1,18}}")
  @Serves(value = Channel.FORM, rule = Serves.Rule.STAFF, needs = Permission.ADMIT)
  Object name(
      Screen screen,
      @PathVariable String slug,
      @PathVariable long mandate,
      @RequestParam(defaultValue = "") String referent) {
    Organisation one =
        organisations
            .bySlug(slug)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    mandates
        .byId(mandate)
        .filter(held -> held.organisation() == one.id())
        .ifPresent(held -> mandates.name(held.id(), referent.equals("oui")));
    return Redirects.to(screen, "/administration/organisations/" + one.slug());
  }
}
