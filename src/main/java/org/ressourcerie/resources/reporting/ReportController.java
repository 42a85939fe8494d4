package org.ressourcerie.resources.reporting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.reading.Notice;
import org.ressourcerie.resources.reading.NoticeQueries;
import org.ressourcerie.resources.sharing.SharedReading;
import org.ressourcerie.web.Turnstile;
import org.ressourcerie.web.ui.Redirects;
import org.ressourcerie.web.ui.Screen;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Takes what readers say of a resource that they may know of, from anyone. */
@Controller
@RequestMapping("/r/{number:[0-9]{1,12}}/signalement")
class ReportController {
  private final NoticeQueries notices;
  private final SharedReading shared;
  private final Reports reports;
  private final Gate gate;
  private final Turnstile turnstile = new Turnstile();

  ReportController(NoticeQueries notices, SharedReading shared, Reports reports, Gate gate) {
    this.notices = notices;
    this.shared = shared;
    this.reports = reports;
    this.gate = gate;
  }

  /**
   * @param recu {@code oui} after one was taken: it is said so
   */
  @GetMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.GATED)
  String show(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String recu,
      Screen screen,
      Visitor visitor,
      Model model) {
    Notice notice = notice(number, visitor);
    return page(screen, notice, ReportForm.EMPTY, Map.of(), recu.equals("oui"), model);
  }

  @PostMapping
  @Serves(value = Channel.FORM, rule = Serves.Rule.GATED)
  Object send(
      @PathVariable long number,
      @RequestParam(defaultValue = "") String what,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String message,
      HttpServletRequest request,
      Screen screen,
      Visitor visitor,
      Model model) {
    Notice notice = notice(number, visitor);
    var form = new ReportForm(what, place, message);
    Map<String, String> problems = form.problems();
    if (problems.isEmpty() && !turnstile.admits(request.getRemoteAddr())) {
      problems = Map.of("", "freshness.report.often");
    }
    if (!problems.isEmpty()) {
      return page(screen, notice, form, problems, false, model);
    }
    reports.add(number, notice.version(), form);
    return Redirects.to(screen, "/r/" + number + "/signalement?recu=oui");
  }

  private Notice notice(long number, Visitor visitor) {
    AccessFilter filter = shared.of(number, gate.filter(visitor));
    return notices
        .find(number, filter)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static String page(
      Screen screen,
      Notice notice,
      ReportForm form,
      Map<String, String> problems,
      boolean taken,
      Model model) {
    model.addAttribute("page", new ReportPage(screen, notice, form, problems, taken));
    return "resources/reporting/ReportPage";
  }
}
