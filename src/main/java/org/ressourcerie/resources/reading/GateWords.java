package org.ressourcerie.resources.reading;

import java.util.ArrayList;
import java.util.List;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Decision;
import org.ressourcerie.web.ui.Screen;

/** The words of a gate panel: how much is behind, for whom, from when. */
public record GateWords(Screen screen) {

  /** The measures of what is behind, such as « 12 pages »; nothing of what it says. */
  public List<String> measures(Part.Behind behind) {
    List<String> measures = new ArrayList<>();
    add(measures, "sections", behind.sections());
    add(measures, "words", behind.words());
    add(measures, "files.count", behind.files());
    add(measures, "pages", behind.pages());
    add(measures, "slides", behind.slides());
    add(measures, "minutes", behind.minutes());
    return measures;
  }

  /** For whom it is, as a sentence. */
  public String audience(Decision decision) {
    if (decision.wanted().contains(Audience.MEMBERS)) {
      return screen.say("resources.gate.members");
    }
    if (decision.wanted().contains(Audience.STAFF)) {
      return screen.say("resources.gate.staff");
    }
    return screen.say(
        decision.reason() == Decision.Reason.NOT_YET
            ? "resources.gate.not-yet"
            : "resources.gate.others");
  }

  /** When it opens by itself to this visitor; empty when it does not. */
  public String opens(Decision decision) {
    var at = decision.opensAt();
    return at == null ? "" : screen.say("resources.gate.opens", screen.words().dateTime(at));
  }

  private void add(List<String> measures, String what, int count) {
    if (count > 0) {
      measures.add(screen.words().plural("resources.gate." + what, count));
    }
  }
}
