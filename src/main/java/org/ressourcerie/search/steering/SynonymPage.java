package org.ressourcerie.search.steering;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.directions.SynonymGroup;
import org.ressourcerie.web.ui.Screen;

/**
 * The team's synonyms, and the form to add one or change one.
 *
 * @param problems message keys by field of the form
 * @param verdict what the judged searches say of the change that was asked; null when none was
 * @param removing the group whose removal needs a reason; 0 when none
 */
public record SynonymPage(
    Screen screen,
    List<SynonymGroup> groups,
    SynonymForm form,
    Map<String, String> problems,
    @Nullable Verdict verdict,
    long removing) {

  public String error(String field) {
    String key = problems.get(field);
    return key == null ? "" : screen.say(key);
  }
}
