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
  private static final int LONGEST_EXCERPT = 80;

  public static Problem at(String field, String key, String... arguments) {
    return new Problem(field, "members." + key, List.of(arguments));
  }

  /** What was typed, to be said again in a sentence: its beginning, when it is long. */
  public static String excerpt(String typed) {
    if (typed.codePointCount(0, typed.length()) <= LONGEST_EXCERPT) {
      return typed;
    }
    return typed.substring(0, typed.offsetByCodePoints(0, LONGEST_EXCERPT)) + "…";
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
