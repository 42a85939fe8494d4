package org.ressourcerie.members.registering;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.forms.CodeForm;
import org.ressourcerie.members.signin.Network;
import org.ressourcerie.notifications.Outbox;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The code that proves an address: typed, or brought by a link that uses nothing. */
@Controller
class ProofController {
  private static final String PATH = "/inscription/code";

  private final Proving proving;
  private final JoinRequests requests;
  private final Outbox outbox;
  private final RegisteringSettings settings;
  private final Clock clock;

  ProofController(
      Proving proving,
      JoinRequests requests,
      Outbox outbox,
      RegisteringSettings settings,
      Clock clock) {
    this.proving = proving;
    this.requests = requests;
    this.outbox = outbox;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping(PATH)
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView show(
      Screen screen, HttpServletRequest request, HttpServletResponse response, CodeForm form) {
    Optional<JoinRequests.Proof> proof = requests.proof(form.id());
    boolean live = proof.filter(one -> one.isLive(clock.instant())).isPresent();
    String error = form.error(screen, proof.map(JoinRequests.Proof::triesLeft).orElse(0));
    var page =
        new ProofPage(
            screen,
            form.id(),
            requests.find(form.id()).map(JoinRequest::address).orElse(""),
            form.shown(screen, request, response, PATH),
            live ? error : screen.say("registering.code.dead"),
            live,
            outbox.mailbox(request).orElse(""),
            settings.codeLasts().toMinutes());
    return new ModelAndView("members/registering/ProofPage", "page", page);
  }

  @PostMapping(PATH)
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView enter(
      Screen screen, HttpServletRequest request, HttpServletResponse response, CodeForm form) {
    Optional<String> digits = form.digits();
    if (digits.isEmpty()) {
      return form.incomplete(screen, response, PATH);
    }
    return switch (proving.prove(form.id(), digits.get(), Network.of(request))) {
      case Proving.Proven proven ->
          Redirects.seeOther(screen.to("/inscription/organisation?demande=" + proven.id()));
      case Proving.Wrong wrong -> form.wrong(screen, response, PATH);
      case Proving.Dead dead -> form.shownAgain(screen, PATH);
      case Proving.TooOften often -> form.wait(screen, response, PATH, often.pause());
    };
  }

  /** It holds a number that stands for a person: no copy of it stays in the browser. */
  static void keepNoCopy(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
  }
}
