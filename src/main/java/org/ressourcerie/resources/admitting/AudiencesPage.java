package org.ressourcerie.resources.admitting;

import java.util.Map;
import org.ressourcerie.resources.explaining.RuleWords;
import org.ressourcerie.resources.explaining.Ruled;
import org.ressourcerie.web.ui.Screen;

/**
 * The form that says who reads what.
 *
 * @param standing the rules as they are now
 * @param form what is shown in the fields
 * @param choices labels of audiences by token
 * @param problems keys of messages by the id of their field
 * @param stale whether the resource changed since the form was first shown
 */
public record AudiencesPage(
    Screen screen,
    Standing standing,
    AudiencesForm form,
    Map<String, String> choices,
    Map<String, String> problems,
    boolean stale) {

  public RuleWords rules() {
    return new RuleWords(screen);
  }

  /** What is wrong with a field, as a sentence; empty when nothing is. */
  public String wrong(String field) {
    String key = problems.get(field);
    return key == null ? "" : screen.say(key);
  }

  /** Whether what was typed of a part is not what stands now. */
  public boolean differs(Ruled part) {
    return !form.at(part).equals(standing.form(screen.network().timeZone()).at(part));
  }

  /** Whether a part's dates and groups are shown from the start. */
  public boolean opens(Ruled part) {
    return form.at(part).isReserved()
        || problems.keySet().stream().anyMatch(field -> field.startsWith(part.id() + "."));
  }

  /** Who changed it last: a program says so in its own words. */
  public String lastBy() {
    return standing.by().equals("import") ? screen.say("audiences.by-import") : standing.by();
  }
}
