package org.ressourcerie.resources.editing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.resources.drafting.Linkable;
import org.ressourcerie.web.ui.Screen;

/**
 * What is meant by what was typed to link a resource.
 *
 * @param typed without the spaces around it
 * @param own number of the resource that is written
 * @param exact those that are named so: none, one, or two of one title
 * @param alike those whose title has the words that were typed, when none is named so
 */
public record Meant(
    Screen screen, String typed, long own, List<Linkable> exact, List<Linkable> alike) {

  static Meant nothing(Screen screen) {
    return new Meant(screen, "", 0, List.of(), List.of());
  }

  /** The one that is meant; null when it is not clear, or is the resource itself. */
  public @Nullable Linkable one() {
    return exact.size() == 1 && exact.getFirst().number() != own ? exact.getFirst() : null;
  }

  /** Those to choose among. */
  public List<Linkable> choices() {
    return (exact.size() > 1 ? exact : alike)
        .stream().filter(other -> other.number() != own).toList();
  }

  /** Why it is none, as the check of what was saved says it; empty when all is well. */
  public String problem() {
    if (typed.isEmpty() || one() != null) {
      return "";
    }
    String why = exact.isEmpty() ? "unknown" : exact.size() > 1 ? "several" : "itself";
    return screen.say("editing.wrong.relation-" + why, typed);
  }
}
