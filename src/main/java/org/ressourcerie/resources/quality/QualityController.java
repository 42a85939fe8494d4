package org.ressourcerie.resources.quality;

import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What stands against published resources, by rule and by severity. */
@Controller
class QualityController {
  static final String PATH = "/administration/qualite";
  private static final int SIZE = 20;
  private static final int FINDINGS = 6;

  private final QualityQueries queries;
  private final Gate gate;

  QualityController(QualityQueries queries, Gate gate) {
    this.queries = queries;
    this.gate = gate;
  }

  /**
   * @param page a number beyond the last shows the last
   */
  @GetMapping(PATH)
  @Serves(value = Channel.PAGE, rule = Serves.Rule.STAFF)
  String show(
      @RequestParam(defaultValue = "") String regle,
      @RequestParam(defaultValue = "") String gravite,
      @RequestParam(defaultValue = "1") int page,
      Screen screen,
      Visitor visitor,
      Model model) {
    QualityFilter filter = QualityFilter.of(regle, gravite);
    AccessFilter reader = gate.filter(visitor);
    // Counted first: what is looked at meanwhile is then announced once too often, never too
    // rarely.
    int stale = queries.stale();
    int total = queries.resources(filter, reader);
    int pages = Math.max(1, (total + SIZE - 1) / SIZE);
    int shown = Math.clamp(page, 1, pages);
    model.addAttribute(
        "page",
        new QualityPage(
            screen,
            filter,
            queries.counts(reader),
            total,
            queries.page(filter, reader, SIZE, (shown - 1) * SIZE, FINDINGS),
            shown,
            pages,
            stale,
            queries.looked()));
    return "resources/quality/QualityPage";
  }
}
