package org.ressourcerie.members.organisations;

import org.ressourcerie.members.forms.Problems;
import org.ressourcerie.web.ui.Screen;

/**
 * The form of an organisation.
 *
 * @param slug of the one that is corrected; empty for a new one
 * @param title of the page
 */
public record OrganisationFormPage(
    Screen screen, String slug, String title, OrganisationForm form, Problems problems) {

  public String action() {
    return screen.to(
        "/administration/organisations" + (slug.isEmpty() ? "" : "/" + slug + "/modifier"));
  }
}
