package org.ressourcerie.transfer.spi;

import java.util.List;

/**
 * Something a person should know of an item, as data.
 *
 * @param code the message is {@code transfer.issue.<code>} in the message files; one that begins
 *     with {@code new-} is told once for each of its arguments; one with a dot is itself the key of
 *     a message of its module
 * @param arguments of the message
 * @param place in the input
 */
public record Issue(Level level, String code, List<String> arguments, ImportItem.Place place) {

  /** ERROR rejects the item; WARNING is reported and the item taken; NOTE tells what was done. */
  public enum Level {
    NOTE,
    WARNING,
    ERROR
  }

  public static Issue error(String code, ImportItem.Place place, String... arguments) {
    return new Issue(Level.ERROR, code, List.of(arguments), place);
  }

  public static Issue warning(String code, ImportItem.Place place, String... arguments) {
    return new Issue(Level.WARNING, code, List.of(arguments), place);
  }

  public static Issue note(String code, ImportItem.Place place, String... arguments) {
    return new Issue(Level.NOTE, code, List.of(arguments), place);
  }
}
