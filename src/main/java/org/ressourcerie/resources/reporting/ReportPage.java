package org.ressourcerie.resources.reporting;

import java.util.List;
import java.util.Map;
import org.ressourcerie.resources.reading.Notice;
import org.ressourcerie.web.ui.Screen;

/**
 * The form that says what is not true any more, with what is to be corrected.
 *
 * @param problems keys of messages by field; of one at no field, under the empty name
 * @param taken whether one has just been taken
 */
public record ReportPage(
    Screen screen, Notice notice, ReportForm form, Map<String, String> problems, boolean taken) {

  public List<What> whats() {
    return List.of(What.values());
  }

  /** What is wrong with a field; empty for nothing. */
  public String problem(String field) {
    String key = problems.get(field);
    return key == null ? "" : screen.say(key);
  }

  public String address() {
    return screen.to("/r/" + notice.number() + "/signalement");
  }
}
