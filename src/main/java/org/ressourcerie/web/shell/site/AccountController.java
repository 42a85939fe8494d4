package org.ressourcerie.web.shell.site;

import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.web.shell.screen.Reader;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where someone who signed in sees as whom, and leaves. */
@Controller
class AccountController {

  @GetMapping("/compte")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.OPEN)
  ModelAndView account(Screen screen) {
    return Reader.signedIn()
        .map(SignedIn::name)
        .map(name -> new AccountPage(screen, name))
        .map(page -> new ModelAndView("web/shell/site/AccountPage", "page", page))
        .orElseGet(() -> new ModelAndView(new RedirectView(screen.signIn(""))));
  }
}
