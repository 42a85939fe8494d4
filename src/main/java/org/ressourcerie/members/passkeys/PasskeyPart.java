package org.ressourcerie.members.passkeys;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.ressourcerie.members.own.OwnAccounts;
import org.ressourcerie.web.spi.AccountPart;
import org.ressourcerie.web.ui.Screen;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The passkeys, on the page of one's account. */
@Component
@Order(10)
class PasskeyPart implements AccountPart {
  private final OwnAccounts owns;
  private final Passkeys passkeys;
  private final TemplateEngine templates;

  PasskeyPart(OwnAccounts owns, Passkeys passkeys, TemplateEngine templates) {
    this.owns = owns;
    this.passkeys = passkeys;
    this.templates = templates;
  }

  /** Not where keys cannot be used and there is none to remove. */
  @Override
  public Optional<Content> shown(Screen screen, HttpServletRequest request) {
    boolean usable = RelyingParty.of(screen.network(), request).isPresent();
    Optional<String> elsewhere =
        usable ? Optional.empty() : RelyingParty.elsewhere(screen, request);
    if (elsewhere.isPresent()) {
      return Optional.of(elsewhere(screen, elsewhere.get()));
    }
    return owns.of(request)
        .map(own -> passkeys.of(own.account()))
        .filter(keys -> usable || !keys.isEmpty())
        .map(keys -> shown(new PasskeysPage(screen, keys, usable, "", "")));
  }

  private Content elsewhere(Screen screen, String address) {
    Map<String, Object> parameters = Map.of("screen", screen, "address", address);
    return output -> templates.render("members/passkeys/_Elsewhere.jte", parameters, output);
  }

  private Content shown(PasskeysPage page) {
    return output -> templates.render("members/passkeys/_Part.jte", page, output);
  }
}
