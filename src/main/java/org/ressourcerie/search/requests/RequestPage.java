package org.ressourcerie.search.requests;

import org.ressourcerie.web.ui.Screen;

/**
 * The form that asks the team for a resource, with what is to be corrected.
 *
 * @param problem key of a message, at the words or the message; empty when none
 * @param field that the problem is at; empty when it is at none
 */
public record RequestPage(
    Screen screen, String text, String message, String problem, String field) {

  public String error(String at) {
    return field.equals(at) && !problem.isEmpty() ? screen.say(problem) : "";
  }
}
