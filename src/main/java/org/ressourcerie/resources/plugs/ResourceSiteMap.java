package org.ressourcerie.resources.plugs;

import java.util.List;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.model.Thesaurus;
import org.ressourcerie.web.spi.SiteMapSection;
import org.ressourcerie.web.ui.Screen;
import org.ressourcerie.web.ui.Words;
import org.springframework.stereotype.Component;

/** The themes on the site map page. */
@Component
class ResourceSiteMap implements SiteMapSection {
  private final Thesaurus themes;
  private final Gate gate;

  ResourceSiteMap(Thesaurus themes, Gate gate) {
    this.themes = themes;
    this.gate = gate;
  }

  @Override
  public String title(Words words) {
    return words.say("resources.themes.title");
  }

  @Override
  public List<Screen.Link> links(Words words, Visitor visitor) {
    return themes.counted(gate.filter(visitor)).stream()
        .map(theme -> new Screen.Link("/themes/" + theme.slug(), theme.label()))
        .toList();
  }
}
