package org.ressourcerie.web.shell.site;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.web.Sessions;
import org.ressourcerie.web.shell.screen.Reader;
import org.ressourcerie.web.spi.AccountPart;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Where someone who signed in sees as whom and from where, and leaves, here or everywhere. */
@Controller
class AccountController {
  private final Sessions sessions;
  private final ObjectProvider<AccountPart> parts;

  AccountController(Sessions sessions, ObjectProvider<AccountPart> parts) {
    this.sessions = sessions;
    this.parts = parts;
  }

  @GetMapping("/compte")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.OPEN)
  ModelAndView account(Screen screen, HttpServletRequest request) {
    return Reader.signedIn()
        .map(SignedIn::name)
        .map(name -> new AccountPage(screen, name, parts(screen, request), sessions.of(request)))
        .map(page -> new ModelAndView("web/shell/site/AccountPage", "page", page))
        .orElseGet(() -> new ModelAndView(new RedirectView(screen.signIn(""))));
  }

  @PostMapping("/compte/sessions/{handle:[0-9a-f]{16}}/fin")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  RedirectView end(Screen screen, HttpServletRequest request, @PathVariable String handle) {
    sessions.end(request, handle);
    return seeOther(screen.to("/compte"));
  }

  @PostMapping("/compte/sessions/autres/fin")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  RedirectView endOthers(Screen screen, HttpServletRequest request) {
    sessions.endOthers(request);
    return seeOther(screen.to("/compte"));
  }

  @PostMapping("/compte/sessions/fin")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  RedirectView endAll(Screen screen, HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      sessions.endAll(Sessions.key(session));
      session.invalidate();
    }
    return seeOther(screen.to("/"));
  }

  private List<Content> parts(Screen screen, HttpServletRequest request) {
    return parts.orderedStream().flatMap(part -> part.shown(screen, request).stream()).toList();
  }

  private static RedirectView seeOther(String path) {
    return Redirects.at(path);
  }
}
