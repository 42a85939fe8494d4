package org.ressourcerie.members.forms;

import java.util.List;
import org.ressourcerie.web.ui.Screen;

/** What is to be corrected in a form, in the order of its fields; none when it is fine. */
public record Problems(Screen screen, List<Problem> list) {
  public Problems {
    list = List.copyOf(list);
  }

  public static Problems none(Screen screen) {
    return new Problems(screen, List.of());
  }

  public String words(Problem problem) {
    return screen.say(problem.key(), problem.arguments().toArray());
  }

  /** The first problem of this field in words; empty when it has none. */
  public String at(String field) {
    return list.stream()
        .filter(one -> one.field().equals(field))
        .findFirst()
        .map(this::words)
        .orElse("");
  }
}
