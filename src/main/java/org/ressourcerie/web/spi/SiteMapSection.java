package org.ressourcerie.web.spi;

import java.util.List;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.web.ui.Screen;
import org.ressourcerie.web.ui.Words;

/** A part of the site map page; beans are shown in Spring's order. */
public interface SiteMapSection {
  String title(Words words);

  /** Links this visitor may see; paths without language prefix. An empty list hides the section. */
  List<Screen.Link> links(Words words, Visitor visitor);
}
