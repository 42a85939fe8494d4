package org.ressourcerie.resources.kits;

import java.util.List;
import org.ressourcerie.resources.collections.Kit;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.resources.listing.Rows;
import org.ressourcerie.web.ui.Screen;

/** A kit with the sheets that its visitor may know of. */
public record KitPage(Screen screen, Rows words, Kit kit, List<Family> families) {

  /**
   * Sheets under one heading.
   *
   * @param title empty for sheets without a heading
   */
  public record Family(String title, List<ResourceRow> sheets) {}

  /** How many sheets stand before a family. */
  public int before(int family) {
    return families.subList(0, family).stream().mapToInt(one -> one.sheets().size()).sum();
  }

  /** Whether there is anything to carry away. */
  public boolean readable() {
    return families.stream().flatMap(one -> one.sheets().stream()).anyMatch(ResourceRow::open);
  }
}
