package org.ressourcerie.members.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.signin.Entering.Dead;
import org.ressourcerie.members.signin.Entering.Entered;
import org.ressourcerie.members.signin.Entering.TooOften;
import org.ressourcerie.members.signin.Entering.Wrong;
import org.ressourcerie.notifications.Outbox;
import org.ressourcerie.web.Sessions;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The code: typed, or brought by the link of the mail, which uses nothing until a button does. */
@Controller
class CodeController {
  private static final UUID NONE = new UUID(0, 0);
  private static final int LONGEST = 40;

  private final Codes codes;
  private final Entering entering;
  private final Sessions sessions;
  private final Outbox outbox;
  private final SignInSettings settings;
  private final Clock clock;

  CodeController(
      Codes codes,
      Entering entering,
      Sessions sessions,
      Outbox outbox,
      SignInSettings settings,
      Clock clock) {
    this.codes = codes;
    this.entering = entering;
    this.sessions = sessions;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping("/connexion/code")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView show(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String demande,
      @RequestParam(defaultValue = "") String code) {
    return page(screen, request, response, id(demande), code, "", HttpStatus.OK);
  }

  @PostMapping("/connexion/code")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView enter(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String demande,
      @RequestParam(defaultValue = "") String code) {
    UUID id = id(demande);
    String digits = code.replaceAll("[\\s\\u00a0\\u202f.-]", "");
    if (!digits.matches("[0-9]{6}")) {
      String error = screen.say("signin.code.six-digits");
      return page(screen, request, response, id, code, error, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (entering.enter(id, digits, Network.of(request))) {
      case Entered entered -> {
        sessions.open(entered.account(), request, response);
        Proof.byCode(request, clock.instant());
        RedirectView back = new RedirectView(entered.back());
        back.setStatusCode(HttpStatus.SEE_OTHER);
        yield new ModelAndView(back);
      }
      case Wrong wrong -> {
        String error = screen.say("signin.code.wrong", wrong.triesLeft());
        yield page(screen, request, response, id, code, error, HttpStatus.UNPROCESSABLE_CONTENT);
      }
      case Dead dead ->
          page(screen, request, response, id, "", "", HttpStatus.UNPROCESSABLE_CONTENT);
      case TooOften often -> {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(often.pause().toSeconds()));
        String error = screen.say("signin.page.too-often", SignInController.minutes(often.pause()));
        yield page(screen, request, response, id, code, error, HttpStatus.TOO_MANY_REQUESTS);
      }
    };
  }

  private ModelAndView page(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      UUID id,
      String code,
      String error,
      HttpStatus status) {
    Optional<Codes.Asked> asked = codes.find(id);
    boolean live = asked.filter(one -> one.isLive(clock.instant())).isPresent();
    // It may hold a code: no copy of it stays in the browser.
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    var page =
        new CodePage(
            screen,
            id,
            asked.map(Codes.Asked::address).orElse(""),
            asked.map(Codes.Asked::back).orElse("/"),
            code.length() <= LONGEST ? code : "",
            live ? error : screen.say("signin.code.dead"),
            live,
            outbox.mailbox(request).orElse(""),
            settings.codeLasts().toMinutes());
    var view = new ModelAndView("members/signin/CodePage", "page", page);
    view.setStatus(status);
    return view;
  }

  private static UUID id(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException unreadable) {
      return NONE;
    }
  }
}
