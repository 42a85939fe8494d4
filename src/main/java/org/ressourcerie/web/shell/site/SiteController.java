package org.ressourcerie.web.shell.site;

import org.ressourcerie.access.Channel;
import org.ressourcerie.access.Serves;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.web.Rendered;
import org.ressourcerie.web.spi.SiteMapSection;
import org.ressourcerie.web.ui.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages that speak of the site itself. */
@Controller
class SiteController {
  private static final String FOLDER = "web/shell/site/";
  private final ObjectProvider<SiteMapSection> sections;

  SiteController(ObjectProvider<SiteMapSection> sections) {
    this.sections = sections;
  }

  @Rendered
  @GetMapping("/aide")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.OPEN)
  ModelAndView help(Screen screen) {
    return new ModelAndView(FOLDER + "HelpPage", "page", new HelpPage(screen));
  }

  @Rendered
  @GetMapping("/mentions-legales")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.OPEN)
  ModelAndView legal(Screen screen) {
    return new ModelAndView(FOLDER + "LegalPage", "page", new LegalPage(screen));
  }

  @Rendered
  @GetMapping("/accessibilite")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.OPEN)
  ModelAndView accessibility(Screen screen) {
    return new ModelAndView(FOLDER + "AccessibilityPage", "page", new AccessibilityPage(screen));
  }

  @Rendered
  @GetMapping("/plan-du-site")
  @Serves(value = Channel.PAGE, rule = Serves.Rule.GATED)
  ModelAndView map(Screen screen, Visitor visitor) {
    var shown =
        sections
            .orderedStream()
            .map(section -> MapPage.Section.of(section, screen.words(), visitor))
            .filter(section -> !section.links().isEmpty())
            .toList();
    return new ModelAndView(FOLDER + "MapPage", "page", new MapPage(screen, shown));
  }
}
