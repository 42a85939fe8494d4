package org.ressourcerie.members.forms;

import java.util.List;

/**
 * Something to correct in a form.
 *
 * @param field the id of the field
 * @param key of the message
 */
public record Problem(String field, String key, List<String> arguments) {

  public static Problem at(String field, String key, String... arguments) {
    return new Problem(field, "members." + key, List.of(arguments));
  }
}
