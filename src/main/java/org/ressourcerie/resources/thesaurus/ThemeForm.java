package org.ressourcerie.resources.thesaurus;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A theme as it was typed.
 *
 * @param version of the theme that it was filled over; 0 for a new one
 * @param broader the id of a theme; empty for none
 * @param synonyms one a line
 */
public record ThemeForm(long version, String label, String broader, String synonyms) {
  static final ThemeForm EMPTY = new ThemeForm(0, "", "", "");
  private static final int LONGEST = 100;
  private static final int MOST = 40;

  static ThemeForm of(Entry theme) {
    Long broader = theme.broader();
    return new ThemeForm(
        theme.version(),
        theme.label(),
        broader == null ? "" : broader.toString(),
        String.join("\n", theme.synonyms()));
  }

  /** Keys of messages by field; empty when all is well. */
  Map<String, String> problems() {
    Map<String, String> problems = new LinkedHashMap<>();
    if (name().isEmpty()) {
      problems.put("label", "themes.wrong.label");
    } else if (name().length() > LONGEST) {
      problems.put("label", "themes.wrong.long");
    }
    List<String> others = others();
    if (others.size() > MOST || others.stream().anyMatch(other -> other.length() > LONGEST)) {
      problems.put("synonyms", "themes.wrong.synonyms");
    }
    return problems;
  }

  String name() {
    return label.strip().replaceAll("\\s+", " ");
  }

  @Nullable Long broaderId() {
    return broader.matches("[0-9]{1,18}") ? Long.valueOf(broader) : null;
  }

  /** The other names, each once, without the label itself. */
  List<String> others() {
    return Arrays.stream(synonyms.split("[\\r\\n;]+", -1))
        .map(other -> other.strip().replaceAll("\\s+", " "))
        .filter(other -> !other.isEmpty() && !other.equals(name()))
        .distinct()
        .toList();
  }
}
