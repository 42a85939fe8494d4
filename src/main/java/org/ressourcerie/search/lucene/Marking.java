package org.ressourcerie.search.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ressourcerie.search.Snippet;
import org.ressourcerie.search.Snippet.Segment;
import org.ressourcerie.search.lucene.analysis.French;
import org.ressourcerie.search.lucene.analysis.Word;

/** Marks the words that were looked for, in the part of a text where they stand closest. */
final class Marking {
  private static final int LONGEST = 240;

  /** How many characters a snippet may open before its first marked word, to begin a sentence. */
  private static final int BEFORE = 80;

  private final Set<String> stems = new HashSet<>();

  Marking(List<AskedWord> asked) {
    for (AskedWord word : asked) {
      stems.add(word.stem());
      word.near().forEach(near -> stems.add(French.stem(near)));
    }
  }

  /** Whether this text holds a word that was looked for. */
  boolean touches(String text) {
    return French.words(text).stream().anyMatch(this::isAsked);
  }

  Snippet snippet(String text) {
    List<Word> words = French.words(text);
    List<Word> asked = words.stream().filter(this::isAsked).toList();
    int from = asked.isEmpty() ? 0 : opening(text, words, best(asked).start());
    int to = closing(text, from);
    List<Segment> segments = new ArrayList<>();
    int at = from;
    for (Word word : asked) {
      if (word.start() >= at && word.end() <= to) {
        add(segments, text.substring(at, word.start()), false);
        add(segments, text.substring(word.start(), word.end()), true);
        at = word.end();
      }
    }
    add(segments, text.substring(at, to) + (to < text.length() ? "…" : ""), false);
    if (from > 0) {
      segments.addFirst(new Segment("…", false));
    }
    return new Snippet(segments);
  }

  private boolean isAsked(Word word) {
    return stems.contains(French.stem(word.folded()));
  }

  /** The asked word from which a snippet's length holds the most different ones. */
  private static Word best(List<Word> asked) {
    Word best = asked.getFirst();
    int most = 0;
    for (int i = 0; i < asked.size(); i++) {
      int end = asked.get(i).start() + LONGEST - BEFORE;
      Set<String> within = new HashSet<>();
      for (int j = i; j < asked.size() && asked.get(j).end() <= end; j++) {
        within.add(asked.get(j).folded());
      }
      if (within.size() > most) {
        most = within.size();
        best = asked.get(i);
      }
    }
    return best;
  }

  /** The start of the sentence when it is near, else of a word. */
  private static int opening(String text, List<Word> words, int marked) {
    int word = marked;
    for (int i = words.size() - 1; i >= 0; i--) {
      int start = words.get(i).start();
      if (start > marked || words.get(i).compound()) {
        continue;
      }
      if (start < marked - BEFORE) {
        break;
      }
      word = start;
      if (i == 0) {
        return 0;
      }
      if (endsSentence(text, words.get(i - 1).end(), start)) {
        break;
      }
    }
    return word;
  }

  private static boolean endsSentence(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (".!?…\n".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static int closing(String text, int from) {
    int to = Math.min(text.length(), from + LONGEST);
    int space = to;
    while (to < text.length() && space > to - 30 && !Character.isWhitespace(text.charAt(space))) {
      space--;
    }
    boolean found = to == text.length() || Character.isWhitespace(text.charAt(space));
    int end = found ? space : to;
    return Character.isLowSurrogate(end < text.length() ? text.charAt(end) : ' ') ? end - 1 : end;
  }

  private static void add(List<Segment> segments, String text, boolean marked) {
    if (!text.isEmpty()) {
      segments.add(new Segment(text, marked));
    }
  }
}
