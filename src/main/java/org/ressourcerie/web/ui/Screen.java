package org.ressourcerie.web.ui;

import java.util.List;
import org.ressourcerie.access.Visitor;

/**
 * What every page needs around its content: the words of its language, who reads, the path being
 * shown (without language prefix) and the navigation. Controllers take it as an argument; page records carry it first.
 */
public record Screen(Words words, Visitor visitor, String path, List<Link> navigation) {

  /** A link of the navigation, its label in the language of the page. */
  public record Link(String path, String label) {}

  /** The address of a path of this site in the language of the page. */
  public String to(String path) {
    return words.language().equals("fr") ? path : "/" + words.language() + path;
  }

  public String say(String key, Object... arguments) {
    return words.say(key, arguments);
  }
}
