package org.ressourcerie.resources.sharing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.web.SessionTokens;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Opens a link: the page tells, the button opens, so that a filter of mails opens nothing. */
@Controller
class ShareController {
  private static final String ADDRESS = "/partage/{token:[A-Za-z0-9_-]{20,64}}";
  private final Shares shares;

  ShareController(Shares shares) {
    this.shares = shares;
  }

  @GetMapping(ADDRESS)
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  String show(@PathVariable String token, Screen screen, Model model, HttpServletResponse answer) {
    return page(shares.standing(token), screen, model, answer);
  }

  @PostMapping(ADDRESS)
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  Object open(
      @PathVariable String token,
      Screen screen,
      Model model,
      HttpServletRequest request,
      HttpServletResponse answer) {
    Optional<Share> share = shares.standing(token);
    if (share.isEmpty()) {
      return page(share, screen, model, answer);
    }
    SessionTokens.hold(Audience.link(share.get().id()), request);
    return Redirects.to(screen, "/r/" + share.get().resource());
  }

  private static String page(
      Optional<Share> share, Screen screen, Model model, HttpServletResponse answer) {
    if (share.isEmpty()) {
      answer.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
    model.addAttribute("page", new SharePage(screen, share.map(Share::until).orElse(null)));
    return "resources/sharing/SharePage";
  }
}
