package org.ressourcerie.members.registering;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.forms.CodeForm;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.model.Organisations;
import org.ressourcerie.members.signin.Network;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** What became of a request, and the code that the official mailbox received. */
@Controller
class FollowController {
  private static final String PATH = "/inscription/suivi";

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

  @GetMapping(PATH)
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView show(
      Screen screen, HttpServletRequest request, HttpServletResponse response, CodeForm form) {
    UUID id = form.id();
    Optional<JoinRequest> one = requests.find(id);
    Optional<Organisation> where = one.map(JoinRequest::organisation).flatMap(organisations::byId);
    var page =
        new FollowPage(
            screen,
            id,
            one.orElse(null),
            where.orElse(null),
            where.filter(known -> ways.isMember(known.id())).isPresent(),
            clock.instant(),
            one.filter(known -> known.mailboxSent() < settings.mailboxCodes()).isPresent(),
            form.shown(screen, request, response, PATH),
            form.error(screen, one.map(JoinRequest::mailboxTries).orElse(0)));
    return new ModelAndView("members/registering/FollowPage", "page", page);
  }

  @PostMapping(PATH)
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView enter(
      Screen screen, HttpServletRequest request, HttpServletResponse response, CodeForm form) {
    Optional<String> digits = form.digits();
    if (digits.isEmpty()) {
      return form.incomplete(screen, response, PATH);
    }
    var readers = new Readers(screen, request);
    return answer(
        screen,
        response,
        form,
        joining.typed(form.id(), digits.get(), Network.of(request), readers));
  }

  @PostMapping("/inscription/suivi/renvoi")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  ModelAndView again(
      Screen screen, HttpServletRequest request, HttpServletResponse response, CodeForm form) {
    return answer(screen, response, form, joining.again(form.id(), new Readers(screen, request)));
  }

  private static ModelAndView answer(
      Screen screen, HttpServletResponse response, CodeForm form, Joining.Outcome outcome) {
    return switch (outcome) {
      case Joining.Wrong wrong -> form.wrong(screen, response, PATH);
      case Joining.TooOften often -> form.wait(screen, response, PATH, often.pause());
      default -> form.shownAgain(screen, PATH);
    };
  }
}
