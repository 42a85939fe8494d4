package org.ressourcerie.relevance;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Ways in which the same question is typed. */
public enum Variant {
  /** As it stands in the set. */
  PLAIN {
    @Override
    String of(JudgedQuestion question) {
      return question.text();
    }
  },
  /** With one error of typing in one word that says something; the same error at each run. */
  TYPO {
    @Override
    String of(JudgedQuestion question) {
      return misspelt(question.text(), new Random(SEED + question.id().hashCode()));
    }
  },
  UNACCENTED {
    @Override
    String of(JudgedQuestion question) {
      return Normalizer.normalize(question.text(), Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
  },
  CAPITALS {
    @Override
    String of(JudgedQuestion question) {
      return question.text().toUpperCase(Locale.FRENCH);
    }
  };

  private static final long SEED = 20_261_125L;
  private static final int SHORTEST = 5;
  private static final Set<String> OF_QUESTIONS =
      Set.of(
          "comment",
          "pourquoi",
          "combien",
          "quelle",
          "quelles",
          "lequel",
          "laquelle",
          "lesquels",
          "lesquelles",
          "est-ce",
          "lorsque",
          "quand",
          "depuis",
          "entre",
          "cette",
          "leurs",
          "notre",
          "votre",
          "était",
          "étaient",
          "avait",
          "avaient",
          "aurait",
          "serait",
          "faire",
          "doit-on",
          "peut-on",
          "puis-je",
          "dois-je",
          "avons",
          "avez-vous",
          "dans",
          "quels");

  abstract String of(JudgedQuestion question);

  /** A letter left out, doubled, changed or changed places with the next; never the first. */
  static String misspelt(String text, Random random) {
    String[] words = text.split(" ", -1);
    List<Integer> content = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      String word = words[i].toLowerCase(Locale.FRENCH);
      if (letters(word) >= SHORTEST && !OF_QUESTIONS.contains(word)) {
        content.add(i);
      }
    }
    if (content.isEmpty()) {
      return text;
    }
    int chosen = content.get(random.nextInt(content.size()));
    words[chosen] = misspeltWord(words[chosen], random);
    return String.join(" ", words);
  }

  private static String misspeltWord(String word, Random random) {
    int first = from(word);
    int last = to(word, first);
    int at = first + 1 + random.nextInt(last - first - 2);
    StringBuilder typed = new StringBuilder(word);
    char letter = word.charAt(at);
    switch (random.nextInt(4)) {
      case 0 -> typed.deleteCharAt(at);
      case 1 -> typed.insert(at, letter);
      case 2 -> typed.setCharAt(at, (char) ('a' + random.nextInt(26)));
      default -> typed.deleteCharAt(at).insert(at + 1, letter);
    }
    return typed.toString();
  }

  /** The longest run of letters counts: « l’association » is a word of eleven. */
  private static int letters(String word) {
    int first = from(word);
    return to(word, first) - first;
  }

  private static int from(String word) {
    int from = 0;
    int longest = 0;
    for (int i = 0; i < word.length(); i++) {
      int length = to(word, i) - i;
      if (length > longest) {
        longest = length;
        from = i;
      }
    }
    return from;
  }

  private static int to(String word, int from) {
    int to = from;
    while (to < word.length() && Character.isLetter(word.charAt(to))) {
      to++;
    }
    return to;
  }
}
