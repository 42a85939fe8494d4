package org.ressourcerie.members.passkeys;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.ressourcerie.web.spi.WayIn;
import org.ressourcerie.web.ui.Screen;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The button on the sign-in page; a browser without script is told nothing of it. */
@Component
@Order(10)
class PasskeyWayIn implements WayIn {
  /** Says, in the address of the sign-in page, that a key was just refused. */
  static final String REFUSED = "cle";

  private final TemplateEngine templates;

  PasskeyWayIn(TemplateEngine templates) {
    this.templates = templates;
  }

  @Override
  public Optional<Content> shown(Screen screen, HttpServletRequest request, String back) {
    if (RelyingParty.of(screen.network(), request).isEmpty()) {
      return RelyingParty.elsewhere(screen, request).map(address -> elsewhere(screen, address));
    }
    boolean refused = request.getParameter(REFUSED) != null;
    Map<String, Object> parameters = Map.of("screen", screen, "back", back, "refused", refused);
    return Optional.of(
        output -> templates.render("members/passkeys/_WayIn.jte", parameters, output));
  }

  private Content elsewhere(Screen screen, String address) {
    Map<String, Object> parameters = Map.of("screen", screen, "address", address);
    return output -> templates.render("members/passkeys/_Elsewhere.jte", parameters, output);
  }
}
