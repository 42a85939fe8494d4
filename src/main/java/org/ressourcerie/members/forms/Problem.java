package org.ressourcerie.members.forms;

import java.util.List;
import java.util.Optional;

/**
 * Something to correct in a form.
 *
 * @param field the id of the field
 * @param key of the message
 */
public record Problem(String field, String key, List<String> arguments) {
  private static final int LONGEST_NAME = 200;

  public static Problem at(String field, String key, String... arguments) {
    return new Problem(field, "members." + key, List.of(arguments));
  }

  /** What is wrong with a name: nothing typed, or so much that it is none and breaks its pages. */
  public static Optional<Problem> ofName(String field, String typed) {
    if (typed.isBlank()) {
      return Optional.of(at(field, "form.name-missing"));
    }
    return typed.strip().length() > LONGEST_NAME
        ? Optional.of(at(field, "form.name-long"))
        : Optional.empty();
  }
}
