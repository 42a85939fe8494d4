package org.ressourcerie.members.registering;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ressourcerie.members.model.SignedInPerson;
import org.ressourcerie.web.spi.AccountPart;
import org.ressourcerie.web.ui.Screen;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of one's account, for who answers for an organisation: what waits for them. */
@Component
@Order(5)
class ReferentPart implements AccountPart {
  private final SignedInPerson signedIn;
  private final ReferentQueries queries;
  private final TemplateEngine templates;

  ReferentPart(SignedInPerson signedIn, ReferentQueries queries, TemplateEngine templates) {
    this.signedIn = signedIn;
    this.queries = queries;
    this.templates = templates;
  }

  @Override
  public Optional<Content> shown(Screen screen, HttpServletRequest request) {
    List<ReferentQueries.Place> places =
        signedIn.of(request).map(queries::places).orElse(List.of());
    return places.isEmpty() ? Optional.empty() : Optional.of(shown(screen, places));
  }

  private Content shown(Screen screen, List<ReferentQueries.Place> places) {
    int waiting = places.stream().mapToInt(place -> queries.waiting(place.id()).size()).sum();
    Map<String, Object> parameters = Map.of("screen", screen, "waiting", waiting);
    return output -> templates.render("members/registering/_Part.jte", parameters, output);
  }
}
