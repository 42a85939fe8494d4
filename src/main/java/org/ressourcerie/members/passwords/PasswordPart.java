package org.ressourcerie.members.passwords;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.ressourcerie.members.own.OwnAccount;
import org.ressourcerie.members.own.OwnAccounts;
import org.ressourcerie.web.spi.AccountPart;
import org.ressourcerie.web.ui.Screen;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of one's account: whether there is a password, and where to change that. */
@Component
@Order(20)
class PasswordPart implements AccountPart {
  private final OwnAccounts owns;
  private final Passwords passwords;
  private final TemplateEngine templates;

  PasswordPart(OwnAccounts owns, Passwords passwords, TemplateEngine templates) {
    this.owns = owns;
    this.passwords = passwords;
    this.templates = templates;
  }

  @Override
  public Optional<Content> shown(Screen screen, HttpServletRequest request) {
    return owns.of(request).map(own -> shown(screen, own));
  }

  private Content shown(Screen screen, OwnAccount own) {
    String state =
        passwords
            .since(own.account())
            .map(since -> screen.say("passwords.since", screen.words().dateTime(since)))
            .orElseGet(() -> screen.say("passwords.none"));
    Map<String, Object> parameters = Map.of("screen", screen, "state", state);
    return output -> templates.render("members/passwords/_Part.jte", parameters, output);
  }
}
