package org.ressourcerie.search.steering;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ressourcerie.search.directions.SynonymGroup;
import org.ressourcerie.search.understanding.SameWords;

/** What the team typed to make words equal; texts as typed, so that a mistake loses nothing. */
public record SynonymForm(long id, String words, String also) {
  static final SynonymForm EMPTY = new SynonymForm(0, "", "");
  private static final int MOST = 20;
  private static final int LONGEST = 100;

  static SynonymForm of(SynonymGroup group) {
    return new SynonymForm(
        group.id(), String.join("\n", group.words()), String.join("\n", group.also()));
  }

  /** Message keys by field; empty when all is well. */
  Map<String, String> problems() {
    Map<String, String> problems = new LinkedHashMap<>();
    List<String> equal = list(words);
    List<String> others = list(also);
    if (equal.isEmpty()) {
      problems.put("words", "steering.synonym.words.missing");
    } else if (equal.size() == 1 && others.isEmpty()) {
      problems.put("words", "steering.synonym.words.alone");
    } else if (isTooMuch(equal)) {
      problems.put("words", "steering.synonym.tooMuch");
    }
    if (isTooMuch(others)) {
      problems.put("also", "steering.synonym.tooMuch");
    }
    return problems;
  }

  SynonymGroup group() {
    return new SynonymGroup(id, list(words), list(also));
  }

  private static boolean isTooMuch(List<String> words) {
    return words.size() > MOST || words.stream().anyMatch(word -> word.length() > LONGEST);
  }

  /** One a line, or between commas or semicolons; the same words twice count once. */
  private static List<String> list(String typed) {
    Map<String, String> once = new LinkedHashMap<>();
    Arrays.stream(typed.split("[\\r\\n,;]+", -1))
        .map(String::strip)
        .filter(word -> !SameWords.key(word).isEmpty())
        .forEach(word -> once.putIfAbsent(SameWords.key(word), word));
    return List.copyOf(once.values());
  }
}
