package org.ressourcerie.search.lucene;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.ressourcerie.search.Snippet;
import org.ressourcerie.search.Snippet.Segment;

/** Cuts the part of a text where the words that were looked for stand closest. */
final class Snippets {
  private static final int LONGEST = 240;

  /** How many characters a snippet may open before its first marked word, to begin a sentence. */
  private static final int BEFORE = 80;

  private Snippets() {}

  /**
   * @param marks in the order of the text
   */
  static Snippet of(String text, List<Mark> marks) {
    int from = marks.isEmpty() ? 0 : opening(text, best(marks).start());
    int to = closing(text, from);
    List<Segment> segments = new ArrayList<>();
    if (from > 0) {
      segments.add(new Segment("…", false));
    }
    int at = from;
    for (Mark mark : marks) {
      if (mark.start() >= at && mark.end() <= to) {
        add(segments, text.substring(at, mark.start()), false);
        add(segments, text.substring(mark.start(), mark.end()), true);
        at = mark.end();
      }
    }
    add(segments, text.substring(at, to) + (to < text.length() ? "…" : ""), false);
    return new Snippet(segments);
  }

  /** The mark from which a snippet's length holds the most different words. */
  private static Mark best(List<Mark> marks) {
    Mark best = marks.getFirst();
    int most = 0;
    for (int i = 0; i < marks.size(); i++) {
      int end = marks.get(i).start() + LONGEST - BEFORE;
      Set<String> within = new HashSet<>();
      for (int j = i; j < marks.size() && marks.get(j).end() <= end; j++) {
        within.add(marks.get(j).stem());
      }
      if (within.size() > most) {
        most = within.size();
        best = marks.get(i);
      }
    }
    return best;
  }

  /** The start of the sentence when it is near, else of a word. */
  private static int opening(String text, int marked) {
    int word = marked;
    for (int i = marked - 1; i >= 0 && i >= marked - BEFORE; i--) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c)) {
        word = i + 1;
        if (c == '\n' || (i > 0 && ".!?…\n".indexOf(text.charAt(i - 1)) >= 0)) {
          return word;
        }
      }
    }
    return marked <= BEFORE ? 0 : word;
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
