package org.ressourcerie.members.people;

import org.ressourcerie.members.forms.Problems;
import org.ressourcerie.web.ui.Screen;

/**
 * The form of someone.
 *
 * @param slug of who is corrected; empty for someone new
 * @param title of the page
 */
public record PersonFormPage(
    Screen screen, String slug, String title, PersonForm form, Problems problems) {

  public String action() {
    return screen.to(
        "/administration/personnes" + (slug.isEmpty() ? "" : "/" + slug + "/modifier"));
  }
}
