package org.ressourcerie.web.spi;

import java.util.Optional;
import org.ressourcerie.access.Permission;
import org.ressourcerie.web.ui.Screen;
import org.ressourcerie.web.ui.Words;

/** Something that the team should know before anything else: a line above its pages. */
public interface TeamNotice {

  /** What the page it leads to asks of who opens it. */
  Permission needs();

  /** What to say now, and the page to go to; empty when all is well. */
  Optional<Screen.Link> now(Words words);
}
