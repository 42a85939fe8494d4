package org.ressourcerie.resources.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ressourcerie.resources.listing.ResourceRow;
import org.ressourcerie.resources.model.Retouch;
import org.ressourcerie.web.ui.Screen;

/**
 * The form that says what is changed.
 *
 * @param rows the resources chosen, by number
 * @param problems keys of messages by field
 * @param audiences labels by token
 */
public record BulkPage(
    Screen screen,
    Bulk bulk,
    Map<Long, ResourceRow> rows,
    BulkForm form,
    Map<String, String> problems,
    Map<String, String> audiences,
    List<String> themes,
    List<String> organisations,
    List<String> persons,
    List<String> functions) {

  /** The changes that take or put something by its name. */
  public List<Retouch.Kind> named() {
    return Arrays.stream(Retouch.Kind.values())
        .filter(kind -> kind != Retouch.Kind.READERS)
        .toList();
  }

  /** The id of the list of names that a change draws from. */
  public String list(Retouch.Kind kind) {
    return switch (kind) {
      case ORGANISATION_REPLACED -> "organisations";
      case PERSON_REPLACED -> "persons";
      case FUNCTION_REPLACED -> "functions";
      default -> "themes";
    };
  }

  /** What is wrong with a field, as a sentence; empty when nothing is. */
  public String wrong(String field) {
    String key = problems.get(field);
    return key == null ? "" : screen.say(key);
  }
}
