package org.ressourcerie.members.forms;

import java.util.List;
import java.util.Map;
import org.ressourcerie.web.ui.Screen;

/**
 * Asks once more before something that cannot be undone; its form posts where the first would have.
 *
 * @param trail the pages above
 * @param title the question
 * @param lead what will happen
 * @param action where its form posts
 * @param fields what its form carries
 * @param label of its button
 * @param back where nothing is done
 */
public record ConfirmPage(
    Screen screen,
    List<Screen.Link> trail,
    String title,
    String lead,
    String action,
    Map<String, String> fields,
    String label,
    String back) {
  public static final String VIEW = "members/forms/ConfirmPage";

  /** Says, in a form, that its sender was asked. */
  public static final String SURE = "confirme";
}
