package org.ressourcerie.members.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.members.forms.Problem;
import org.ressourcerie.members.forms.Problems;
import org.ressourcerie.members.model.SignedInPerson;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** Someone chooses what the directory shows of them. */
@Controller
class ShownController {
  private final ShownQueries queries;
  private final SignedInPerson signedIn;

  ShownController(ShownQueries queries, SignedInPerson signedIn) {
    this.queries = queries;
    this.signedIn = signedIn;
  }

  @GetMapping("/compte/annuaire")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  Object show(
      Screen screen, HttpServletRequest request, @RequestParam(defaultValue = "") String fait) {
    if (!screen.signedIn()) {
      return Redirects.to(screen, "/connexion?retour=" + screen.to("/compte/annuaire"));
    }
    Optional<Long> person = signedIn.of(request);
    if (person.isEmpty()) {
      return view(
          new ShownPage(
              screen,
              false,
              List.of(),
              ShownForm.EMPTY,
              Problems.none(screen),
              "",
              List.of(),
              List.of()));
    }
    String told = fait.isEmpty() ? "" : screen.say("directory.shown.saved");
    return page(screen, person.get(), queries.form(person.get()), List.of(), told);
  }

  @PostMapping("/compte/annuaire")
  @Serves(value = Channel.FORM, rule = Serves.Rule.OPEN)
  Object keep(
      Screen screen,
      HttpServletRequest request,
      ShownForm form,
      @RequestParam(defaultValue = "") String apercu) {
    long person =
        signedIn.of(request).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    List<Problem> problems = form.problems();
    if (!problems.isEmpty() || !apercu.isEmpty()) {
      String told = apercu.isEmpty() ? "" : screen.say("directory.shown.not-saved");
      return page(screen, person, form, problems, told);
    }
    queries.keep(person, form);
    return Redirects.to(screen, "/compte/annuaire?fait=oui");
  }

  private ModelAndView page(
      Screen screen, long person, ShownForm form, List<Problem> problems, String told) {
    boolean phone = queries.hasPhone(person);
    List<String> fields =
        ShownForm.FIELDS.stream().filter(field -> phone || !field.equals("phone")).toList();
    ModelAndView view =
        view(
            new ShownPage(
                screen,
                true,
                fields,
                form,
                new Problems(screen, problems),
                told,
                queries.preview(person, form, true),
                queries.preview(person, form, false)));
    view.setStatus(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return view;
  }

  private static ModelAndView view(ShownPage page) {
    return new ModelAndView("members/directory/ShownPage", "page", page);
  }
}
