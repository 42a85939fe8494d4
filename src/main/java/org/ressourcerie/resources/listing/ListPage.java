package org.ressourcerie.resources.listing;

import java.util.List;
import org.ressourcerie.resources.model.Thesaurus;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.ui.Screen;

/**
 * A page of the list, with the form that filters it.
 *
 * @param kinds kinds chosen; empty for all
 * @param total how many there are in all
 * @param past whether what is archived or outdated is among them
 * @param left how many are not shown because they are
 * @param kits whether there is any kit to lead to
 */
public record ListPage(
    Screen screen,
    Vocabulary vocabulary,
    List<Thesaurus.ThemeChoice> themes,
    List<String> kinds,
    String theme,
    String provenance,
    List<ResourceRow> rows,
    int total,
    int page,
    boolean past,
    int left,
    boolean kits) {
  static final int SIZE = 20;

  public Rows words() {
    return new Rows(screen, vocabulary);
  }

  public int pages() {
    return (total + SIZE - 1) / SIZE;
  }

  /** How many choices narrow the list. */
  public int chosen() {
    return kinds.size() + (theme.isEmpty() ? 0 : 1) + (provenance.isEmpty() ? 0 : 1);
  }

  /** The address of another page of this list, in the page's language. */
  public String address(int wanted) {
    return address(screen, kinds, theme, provenance, wanted, past);
  }

  /** The address of its first page, with what is archived or outdated or without. */
  public String turned() {
    return address(screen, kinds, theme, provenance, 1, !past);
  }

  static String address(
      Screen screen,
      List<String> kinds,
      String theme,
      String provenance,
      int wanted,
      boolean archives) {
    StringBuilder query = new StringBuilder();
    kinds.forEach(kind -> query.append("&type=").append(kind));
    query.append(theme.isEmpty() ? "" : "&theme=" + theme);
    query.append(provenance.isEmpty() ? "" : "&provenance=" + provenance);
    query.append(archives ? "&archives=true" : "");
    query.append(wanted == 1 ? "" : "&page=" + wanted);
    return screen.to("/ressources" + (query.isEmpty() ? "" : "?" + query.substring(1)));
  }
}
