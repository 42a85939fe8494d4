package org.ressourcerie.members.registering;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.forms.Redirects;
import org.ressourcerie.members.signin.Network;
import org.ressourcerie.notifications.Outbox;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The code that proves an address: typed, or brought by a link that uses nothing. */
@Controller
class ProofController {
  private static final UUID NONE = new UUID(0, 0);
  private static final int LONGEST = 40;

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

  @GetMapping("/inscription/code")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView show(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String demande,
      @RequestParam(defaultValue = "") String code) {
    return page(screen, request, response, id(demande), code, "", HttpStatus.OK);
  }

  @PostMapping("/inscription/code")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView enter(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String demande,
      @RequestParam(defaultValue = "") String code) {
    UUID id = id(demande);
    Optional<String> digits = digits(code);
    if (digits.isEmpty()) {
      String error = screen.say("registering.code.six-digits");
      return page(screen, request, response, id, code, error, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (proving.prove(id, digits.get(), Network.of(request))) {
      case Proving.Proven proven ->
          new ModelAndView(
              Redirects.to(screen, "/inscription/organisation?demande=" + proven.id()));
      case Proving.Wrong wrong -> {
        String error = screen.say("registering.code.wrong", wrong.triesLeft());
        yield page(screen, request, response, id, code, error, HttpStatus.UNPROCESSABLE_CONTENT);
      }
      case Proving.Dead dead ->
          page(screen, request, response, id, "", "", HttpStatus.UNPROCESSABLE_CONTENT);
      case Proving.TooOften often -> {
        String error = StartController.tooOften(screen, response, often.pause());
        yield page(screen, request, response, id, code, error, HttpStatus.TOO_MANY_REQUESTS);
      }
    };
  }

  /** Six digits as they were typed, without what people put between them. */
  static Optional<String> digits(String typed) {
    String digits = typed.replaceAll("[\\s\\u00a0\\u202f.-]", "");
    return digits.matches("[0-9]{6}") ? Optional.of(digits) : Optional.empty();
  }

  static UUID id(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException unreadable) {
      return NONE;
    }
  }

  /** It holds a number that stands for a person: no copy of it stays in the browser. */
  static void keepNoCopy(HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
  }

  private ModelAndView page(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      UUID id,
      String code,
      String error,
      HttpStatus status) {
    boolean live = requests.proof(id).filter(one -> one.isLive(clock.instant())).isPresent();
    keepNoCopy(response);
    var page =
        new ProofPage(
            screen,
            id,
            requests.find(id).map(JoinRequest::address).orElse(""),
            code.length() <= LONGEST ? code : "",
            live ? error : screen.say("registering.code.dead"),
            live,
            outbox.mailbox(request).orElse(""),
            settings.codeLasts().toMinutes());
    var view = new ModelAndView("members/registering/ProofPage", "page", page);
    view.setStatus(status);
    return view;
  }
}
