package org.ressourcerie.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.ressourcerie.search.lucene.analysis.French;
import org.ressourcerie.search.lucene.analysis.Word;

/**
 * The acronyms that a text explains, recognised by the initials of the words beside them: « pôle
 * territorial de coopération économique (PTCE) », « PTCE (pôle territorial…) », « PTCE : pôle… ».
 */
final class Acronyms {
  private static final int SHORTEST = 2;
  private static final int SHORTEST_FIRST = 3;
  private static final int LONGEST = 8;

  /** Words of an expansion that may have no letter in it: « (des) collectivités » in RTES. */
  private static final int LEFT_OUT = 2;

  /**
   * An acronym and the words it stands for, folded, without those that say nothing.
   *
   * @param words two or more, in order
   */
  record Explained(String acronym, List<String> words) {
    /** Their stems, parted by spaces. */
    String stems() {
      return words.stream().map(French::stem).collect(Collectors.joining(" "));
    }
  }

  private final String text;
  private final List<Word> words;

  private Acronyms(String text, List<Word> words) {
    this.text = text;
    this.words = words.stream().filter(word -> !word.compound()).toList();
  }

  /** Those that this text explains; its words are placed in it. */
  static Set<Explained> in(String text, List<Word> words) {
    Acronyms reading = new Acronyms(text, words);
    Set<Explained> explained = new LinkedHashSet<>();
    for (int i = 0; i < reading.words.size(); i++) {
      Word word = reading.words.get(i);
      if (reading.isAcronym(word)) {
        boolean bracketed = word.start() > 0 && text.charAt(word.start() - 1) == '(';
        List<String> found =
            bracketed ? reading.before(i) : reading.after(i, word.folded().length());
        if (found.size() >= 2) {
          explained.add(new Explained(word.folded(), found));
        }
      }
    }
    return explained;
  }

  private boolean isAcronym(Word word) {
    int length = word.folded().length();
    if (length < SHORTEST || length > LONGEST) {
      return false;
    }
    return text.substring(word.start(), word.end())
        .codePoints()
        .allMatch(c -> Character.isUpperCase(c) || c == '.');
  }

  /** The words before a bracketed acronym, read backwards; empty when they are not its own. */
  private List<String> before(int index) {
    String letters = words.get(index).folded();
    List<String> own = new ArrayList<>();
    int letter = letters.length() - 1;
    int leftOut = 0;
    for (int i = index - 1; i >= 0 && letter >= 0; i--) {
      String word = words.get(i).folded();
      if (word.charAt(0) == letters.charAt(letter)) {
        letter--;
      } else if (!French.isStop(word) && ++leftOut > LEFT_OUT) {
        return List.of();
      }
      if (!French.isStop(word)) {
        own.addFirst(word);
      }
    }
    return letter < 0 ? own : List.of();
  }

  /** The words after an acronym, every one with its letter; empty when they are not its own. */
  private List<String> after(int index, int length) {
    if (length < SHORTEST_FIRST) {
      return List.of();
    }
    String letters = words.get(index).folded();
    List<String> own = new ArrayList<>();
    int letter = 0;
    for (int i = index + 1; i < words.size() && letter < length; i++) {
      String word = words.get(i).folded();
      if (word.charAt(0) == letters.charAt(letter)) {
        letter++;
      } else if (!French.isStop(word)) {
        return List.of();
      }
      if (!French.isStop(word)) {
        own.add(word);
      }
    }
    return letter == length ? own : List.of();
  }
}
