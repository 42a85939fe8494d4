package org.ressourcerie.members.passwords;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.ressourcerie.web.spi.WayIn;
import org.ressourcerie.web.ui.Screen;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A link on the sign-in page: few have a password, so its form does not stand in the way. */
@Component
@Order(20)
class PasswordWayIn implements WayIn {
  private final TemplateEngine templates;

  PasswordWayIn(TemplateEngine templates) {
    this.templates = templates;
  }

  @Override
  public Optional<Content> shown(Screen screen, HttpServletRequest request, String back) {
    String path =
        "/connexion/mot-de-passe?retour=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    Map<String, Object> parameters = Map.of("screen", screen, "path", path);
    return Optional.of(
        output -> templates.render("members/passwords/_WayIn.jte", parameters, output));
  }
}
