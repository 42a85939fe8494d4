package org.ressourcerie.resources.publishing;

import org.ressourcerie.resources.checking.Differences;
import org.ressourcerie.resources.drafting.Made;
import org.ressourcerie.resources.drafting.Problem;
import org.ressourcerie.resources.drafting.WorkingCopy;
import org.ressourcerie.web.ui.Screen;

/**
 * What a draft would become.
 *
 * @param standing the version published now where the draft was begun from another one; else 0
 * @param told what everyone would get; nothing while the draft is not ready
 * @param note as typed
 * @param message key of what to say first; may be empty
 */
public record PublicationPage(
    Screen screen,
    WorkingCopy copy,
    Made made,
    long standing,
    Differences told,
    boolean mayPublish,
    String note,
    String message) {

  public String path() {
    return "/administration/brouillons/" + copy.id();
  }

  /** Its title; one without a title is called so. */
  public String title() {
    return made.draft().title().isEmpty() ? screen.say("editing.untitled") : made.draft().title();
  }

  public String said(Problem problem) {
    return screen.say(problem.key(), problem.arguments().toArray());
  }

  public boolean isStale() {
    return standing > 0;
  }

  /** Whether nothing but the button is missing. */
  public boolean isReady() {
    return made.isReady() && !isStale();
  }
}
