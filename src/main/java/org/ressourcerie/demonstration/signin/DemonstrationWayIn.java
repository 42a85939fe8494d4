package org.ressourcerie.demonstration.signin;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.ressourcerie.demonstration.loading.Demonstration;
import org.ressourcerie.web.LocalMachine;
import org.ressourcerie.web.spi.WayIn;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Component;

/** The two buttons, for whoever sits at this machine while the fictional network is shown. */
@Component
class DemonstrationWayIn implements WayIn {
  private final Demonstration demonstration;
  private final TemplateEngine templates;

  DemonstrationWayIn(Demonstration demonstration, TemplateEngine templates) {
    this.demonstration = demonstration;
    this.templates = templates;
  }

  @Override
  public Optional<Content> shown(Screen screen, HttpServletRequest request, String back) {
    if (!demonstration.isOpen() || !LocalMachine.asks(request)) {
      return Optional.empty();
    }
    Map<String, Object> parameters = Map.of("screen", screen, "back", back);
    return Optional.of(
        output -> templates.render("demonstration/signin/_Choices.jte", parameters, output));
  }
}
