package org.ressourcerie.search.lucene.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the words of a text in one pass, with their places in it. Takes any characters at all. */
final class WordScanner {
  /** Letters kept of a word: more is no word, and an index has its limits. */
  private static final int LONGEST = 60;

  private static final Set<String> ELIDED =
      Set.of("l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu");

  private static final Set<String> APOSTROPHE_INSIDE = Set.of("aujourd", "prud", "presqu", "entr");

  private final CharSequence text;
  private final int limit;
  private final List<Word> words = new ArrayList<>();
  private final StringBuilder run = new StringBuilder();
  private int at;
  private int position;
  private int chain;

  private WordScanner(CharSequence text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  /** The first words of this text, at most {@code limit} (compounds may add a few). */
  static List<Word> scan(CharSequence text, int limit) {
    WordScanner scanner = new WordScanner(text, limit);
    scanner.scanAll();
    return scanner.words;
  }

  private void scanAll() {
    while (words.size() < limit && toNextWord()) {
      int start = at;
      readRun();
      if (!elided()) {
        joinAround(start);
        add(start, InclusiveEnding.end(text, at));
      }
    }
    closeChain();
  }

  private boolean toNextWord() {
    int from = at;
    while (at < text.length()) {
      int c = Character.codePointAt(text, at);
      if (Character.isLetterOrDigit(c)) {
        if (!(at == from + 1 && from > 0 && isHyphen(text.charAt(from)))) {
          closeChain();
        }
        return true;
      }
      at += Character.charCount(c);
    }
    return false;
  }

  private void readRun() {
    run.setLength(0);
    while (at < text.length()) {
      int c = Character.codePointAt(text, at);
      boolean alone = Character.isIdeographic(c);
      if ((alone && !run.isEmpty()) || !inWord(c)) {
        return;
      }
      if (run.length() < LONGEST) {
        Folding.append(run, c);
      }
      at += Character.charCount(c);
      if (alone) {
        return;
      }
    }
  }

  private boolean elided() {
    if (at + 1 < text.length() && isApostrophe(text.charAt(at)) && letterAt(at + 1)) {
      if (ELIDED.contains(run.toString())) {
        at++;
        return true;
      }
    }
    return false;
  }

  /** Adds what belongs to the same word beyond a sign: {@code aujourd’hui}, {@code E.S.S.} */
  private void joinAround(int start) {
    if (at + 1 < text.length()
        && isApostrophe(text.charAt(at))
        && APOSTROPHE_INSIDE.contains(run.toString())
        && letterAt(at + 1)) {
      String before = run.toString();
      at++;
      readRun();
      run.insert(0, before);
    }
    boolean initial = at == start + 1 && letterAt(start);
    while (initial && at + 1 < text.length() && text.charAt(at) == '.' && loneLetter(at + 1)) {
      Folding.append(run, text.charAt(at + 1));
      at += 2;
    }
  }

  private void add(int start, int end) {
    at = Math.max(at, end);
    if (!run.isEmpty()) {
      words.add(new Word(run.toString(), position++, start, at, false));
      chain++;
    }
  }

  /**
   * Beside the first of hyphenated parts, their joined form: {@code tiers-lieux} is also {@code
   * tierslieux}.
   */
  private void closeChain() {
    if (chain >= 2 && chain <= 4) {
      List<Word> parts = words.subList(words.size() - chain, words.size());
      StringBuilder joined = new StringBuilder();
      parts.forEach(part -> joined.append(part.folded()));
      if (joined.length() <= LONGEST
          && parts.stream().allMatch(part -> part.folded().length() > 1)) {
        Word first = parts.getFirst();
        Word last = parts.getLast();
        words.add(
            words.size() - chain + 1,
            new Word(joined.toString(), first.position(), first.start(), last.end(), true));
      }
    }
    chain = 0;
  }

  private boolean letterAt(int index) {
    return Character.isLetter(Character.codePointAt(text, index));
  }

  private boolean loneLetter(int index) {
    return Character.isLetter(text.charAt(index))
        && (index + 1 == text.length() || !inWord(text.charAt(index + 1)));
  }

  private static boolean inWord(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Folding.isInvisible(c);
  }

  private static boolean isApostrophe(char c) {
    return c == '\'' || c == '’' || c == 'ʼ' || c == '‘' || c == '`' || c == '´' || c == '＇';
  }

  private static boolean isHyphen(char c) {
    return c == '-' || c == '‐' || c == '‑' || c == '‒' || c == '–';
  }
}
