package org.ressourcerie.members.registering;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.forms.Redirects;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.model.Organisations;
import org.ressourcerie.members.signin.Network;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What became of a request, and the code that the official mailbox received. */
@Controller
class FollowController {
  private static final int LONGEST = 40;

  private final Joining joining;
  private final JoinRequests requests;
  private final Organisations organisations;
  private final Ways ways;
  private final RegisteringSettings settings;
  private final Clock clock;

  FollowController(
      Joining joining,
      JoinRequests requests,
      Organisations organisations,
      Ways ways,
      RegisteringSettings settings,
      Clock clock) {
    this.joining = joining;
    this.requests = requests;
    this.organisations = organisations;
    this.ways = ways;
    this.settings = settings;
    this.clock = clock;
  }

  @GetMapping("/inscription/suivi")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView show(
      Screen screen,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String demande) {
    return page(screen, response, ProofController.id(demande), "", "", HttpStatus.OK);
  }

  @PostMapping("/inscription/suivi")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView enter(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String demande,
      @RequestParam(defaultValue = "") String code) {
    UUID id = ProofController.id(demande);
    Optional<String> digits = ProofController.digits(code);
    if (digits.isEmpty()) {
      String error = screen.say("registering.code.six-digits");
      return wrong(screen, response, id, code, error);
    }
    var readers = new Readers(screen, request);
    return answer(
        screen, response, id, code, joining.typed(id, digits.get(), Network.of(request), readers));
  }

  @PostMapping("/inscription/suivi/renvoi")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView again(
      Screen screen,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam(defaultValue = "") String demande) {
    UUID id = ProofController.id(demande);
    return answer(screen, response, id, "", joining.again(id, new Readers(screen, request)));
  }

  private ModelAndView answer(
      Screen screen, HttpServletResponse response, UUID id, String code, Joining.Outcome outcome) {
    return switch (outcome) {
      case Joining.Wrong wrong ->
          wrong(
              screen, response, id, code, screen.say("registering.code.wrong", wrong.triesLeft()));
      case Joining.TooOften often ->
          page(
              screen,
              response,
              id,
              code,
              StartController.tooOften(screen, response, often.pause()),
              HttpStatus.TOO_MANY_REQUESTS);
      default -> new ModelAndView(Redirects.to(screen, "/inscription/suivi?demande=" + id));
    };
  }

  private ModelAndView wrong(
      Screen screen, HttpServletResponse response, UUID id, String code, String error) {
    return page(screen, response, id, code, error, HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView page(
      Screen screen,
      HttpServletResponse response,
      UUID id,
      String code,
      String error,
      HttpStatus status) {
    Optional<JoinRequest> one = requests.find(id);
    Optional<Organisation> where = one.map(JoinRequest::organisation).flatMap(organisations::byId);
    ProofController.keepNoCopy(response);
    var page =
        new FollowPage(
            screen,
            id,
            one.orElse(null),
            where.orElse(null),
            where.filter(known -> ways.isMember(known.id())).isPresent(),
            clock.instant(),
            one.filter(known -> known.mailboxSent() < settings.mailboxCodes()).isPresent(),
            code.length() <= LONGEST ? code : "",
            error);
    var view = new ModelAndView("members/registering/FollowPage", "page", page);
    view.setStatus(status);
    return view;
  }
}
