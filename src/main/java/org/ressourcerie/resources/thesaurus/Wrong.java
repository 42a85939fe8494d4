package org.ressourcerie.resources.thesaurus;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.ressourcerie.web.ui.Screen;

/** What the pages of themes say of what was typed or done. */
final class Wrong {
  private static final Set<String> TOLD =
      Set.of("created", "changed", "merged", "parted", "removed");

  private Wrong() {}

  /** Sentences by field, from the keys of messages. */
  static Map<String, String> said(Screen screen, Map<String, String> keys) {
    Map<String, String> said = new LinkedHashMap<>();
    keys.forEach((field, key) -> said.put(field, screen.say(key)));
    return said;
  }

  /** A sentence at the field that a refusal is about, at {@code ""} when it is about none. */
  static Map<String, String> of(Screen screen, Answer answer) {
    Answer.Refusal refusal = answer.refusal();
    return refusal == null
        ? Map.of()
        : Map.of(refusal.field(), screen.say(refusal.key(), answer.told()));
  }

  /** What is none of them says nothing. */
  static String told(String done) {
    return TOLD.contains(done) ? done : "";
  }
}
