package org.ressourcerie.members.oidc;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ressourcerie.web.spi.WayIn;
import org.ressourcerie.web.ui.Screen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One button for each provider of the settings; nothing without any. */
@Component
class OidcWayIn implements WayIn {
  private static final Logger log = LoggerFactory.getLogger(OidcWayIn.class);
  private final Providers providers;
  private final TemplateEngine templates;

  OidcWayIn(Providers providers, TemplateEngine templates) {
    this.providers = providers;
    this.templates = templates;
  }

  @Override
  public Optional<Content> shown(Screen screen, HttpServletRequest request, String back) {
    if (providers.all().isEmpty()) {
      return Optional.empty();
    }
    if (Here.of(screen.network(), request).isEmpty()) {
      log.warn("No provider is offered: ressourcerie.network.site-address says nowhere to return");
      return Optional.empty();
    }
    List<OidcButton> buttons = providers.all().stream().map(OidcWayIn::button).toList();
    Map<String, Object> parameters = Map.of("screen", screen, "buttons", buttons, "back", back);
    return Optional.of(
        output -> templates.render("members/oidc/_Providers.jte", parameters, output));
  }

  private static OidcButton button(Provider provider) {
    return new OidcButton(provider.settings().label(), DepartureController.address(provider));
  }
}
