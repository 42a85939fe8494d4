package org.ressourcerie.resources.publishing;

import org.ressourcerie.resources.drafting.Published;
import org.ressourcerie.web.ui.Screen;

/**
 * What a withdrawal does, and its reason.
 *
 * @param reason as typed
 * @param wrong what is wrong with it, as a sentence; empty when nothing is
 */
public record WithdrawalPage(
    Screen screen, Published.Standing standing, String reason, String wrong) {

  public String path() {
    return "/administration/ressources/" + standing.number();
  }

  public boolean isWithdrawn() {
    return standing.status().equals("withdrawn");
  }
}
