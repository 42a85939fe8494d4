package org.ressourcerie.search.requests;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.search.understanding.SameWords;
import org.ressourcerie.web.Turnstile;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes requests for resources that were not found, from anyone. */
@Controller
class RequestController {
  private static final int LONGEST_TEXT = 120;
  private static final int LONGEST_MESSAGE = 500;

  private final Requests requests;
  private final Turnstile turnstile = new Turnstile();

  RequestController(Requests requests) {
    this.requests = requests;
  }

  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  @GetMapping("/recherche/demandes")
  String form(Screen screen, @RequestParam(defaultValue = "") String q, Model model) {
    model.addAttribute("page", new RequestPage(screen, q, "", "", ""));
    return "search/requests/RequestPage";
  }

  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  @PostMapping("/recherche/demandes")
  Object ask(
      Screen screen,
      @RequestParam(defaultValue = "") String q,
      @RequestParam(defaultValue = "") String message,
      HttpServletRequest request,
      Model model) {
    RequestPage checked = checked(screen, q.strip(), message);
    RequestPage page =
        checked.problem().isEmpty() && !turnstile.admits(request.getRemoteAddr())
            ? new RequestPage(screen, q, message, "search.request.often", "")
            : checked;
    if (!page.problem().isEmpty()) {
      model.addAttribute("page", page);
      return "search/requests/RequestPage";
    }
    requests.add(q.strip(), message);
    String searched = URLEncoder.encode(q.strip(), StandardCharsets.UTF_8);
    return Redirects.to(screen, "/recherche?q=" + searched + "&demande=notee");
  }

  private static RequestPage checked(Screen screen, String text, String message) {
    if (SameWords.key(text).isEmpty()) {
      return new RequestPage(screen, text, message, "search.request.words.missing", "q");
    }
    if (text.length() > LONGEST_TEXT) {
      return new RequestPage(screen, text, message, "search.request.words.long", "q");
    }
    if (Personal.looks(text)) {
      return new RequestPage(screen, text, message, "search.request.personal", "q");
    }
    if (message.length() > LONGEST_MESSAGE) {
      return new RequestPage(screen, text, message, "search.request.message.long", "message");
    }
    return Personal.looks(message)
        ? new RequestPage(screen, text, message, "search.request.personal", "message")
        : new RequestPage(screen, text, message, "", "");
  }
}
