package org.ressourcerie.web.shell.site;

import java.util.List;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.web.spi.SiteMapSection;
import org.ressourcerie.web.ui.Screen;
import org.ressourcerie.web.ui.Words;

/** The site map: the navigation, what the modules add, the site's own pages. */
public record MapPage(Screen screen, List<Section> sections) {

  /** One part of it. */
  public record Section(String title, List<Screen.Link> links) {
    static Section of(SiteMapSection section, Words words, Visitor visitor) {
      return new Section(section.title(words), section.links(words, visitor));
    }
  }
}
