package org.ressourcerie.resources.drafting;

import java.util.List;

/**
 * Why a draft cannot be published as it is.
 *
 * @param field id of the field on the page where it is written
 * @param key of the message
 */
public record Problem(String field, String key, List<String> arguments) {

  static Problem of(String field, String key, String... arguments) {
    return new Problem(field, key, List.of(arguments));
  }
}
