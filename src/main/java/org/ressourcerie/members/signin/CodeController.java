package org.ressourcerie.members.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.forms.CodeForm;
import org.ressourcerie.members.signin.Entering.Dead;
import org.ressourcerie.members.signin.Entering.Entered;
import org.ressourcerie.members.signin.Entering.TooOften;
import org.ressourcerie.members.signin.Entering.Wrong;
import org.ressourcerie.notifications.Outbox;
import org.ressourcerie.web.Sessions;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The code: typed, or brought by the link of the mail, which uses nothing until a button does. */
@Controller
class CodeController {
  private static final String PATH = "/connexion/code";

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

  @GetMapping(PATH)
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView show(
      Screen screen, HttpServletRequest request, HttpServletResponse response, CodeForm form) {
    Optional<Codes.Asked> asked = codes.find(form.id());
    boolean live = asked.filter(one -> one.isLive(clock.instant())).isPresent();
    String error = form.error(screen, asked.map(Codes.Asked::triesLeft).orElse(0));
    var page =
        new CodePage(
            screen,
            form.id(),
            asked.map(Codes.Asked::address).orElse(""),
            asked.map(Codes.Asked::back).orElse("/"),
            form.shown(screen, request, response, PATH),
            live ? error : screen.say("signin.code.dead"),
            live,
            outbox.mailbox(request).orElse(""),
            settings.codeLasts().toMinutes());
    return new ModelAndView("members/signin/CodePage", "page", page);
  }

  @PostMapping(PATH)
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView enter(
      Screen screen, HttpServletRequest request, HttpServletResponse response, CodeForm form) {
    Optional<String> digits = form.digits();
    if (digits.isEmpty()) {
      return form.incomplete(screen, response, PATH);
    }
    return switch (entering.enter(form.id(), digits.get(), Network.of(request))) {
      case Entered entered -> {
        sessions.open(entered.account(), request, response);
        Proof.byCode(request, clock.instant());
        yield Redirects.seeOther(entered.back());
      }
      case Wrong wrong -> form.wrong(screen, response, PATH);
      case Dead dead -> form.shownAgain(screen, PATH);
      case TooOften often -> form.wait(screen, response, PATH, often.pause());
    };
  }
}
