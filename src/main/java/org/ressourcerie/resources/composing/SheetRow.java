package org.ressourcerie.resources.composing;

import org.ressourcerie.resources.model.Reach;

/**
 * A resource as the team sees it in a kit.
 *
 * @param published whether readers find it at all
 * @param reach for whom it is
 */
public record SheetRow(
    long number, String slug, String title, String language, boolean published, Reach reach) {

  public String path() {
    return "/r/" + number + "-" + slug;
  }
}
