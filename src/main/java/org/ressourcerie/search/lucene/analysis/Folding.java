package org.ressourcerie.search.lucene.analysis;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Lower case without accents, with ligatures opened; what is not Latin keeps its base letters. */
final class Folding {
  private static final int TABLE = 0x250;
  private static final Map<Integer, String> OPENED =
      Map.of(
          (int) 'œ', "oe", (int) 'æ', "ae", (int) 'ß', "ss", (int) 'ø', "o", (int) 'đ', "d",
          (int) 'ł', "l", (int) 'ð', "d", (int) 'þ', "th", (int) 'ı', "i");
  private static final String[] FOLDED = table();

  private Folding() {}

  /** True for characters that readers do not see inside a word: soft hyphens, zero widths. */
  static boolean isInvisible(int c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
  }

  static void append(StringBuilder out, int codePoint) {
    if (codePoint < TABLE) {
      out.append(FOLDED[codePoint]);
    } else if (!isInvisible(codePoint)) {
      out.append(fold(codePoint));
    }
  }

  private static String[] table() {
    String[] table = new String[TABLE];
    for (int c = 0; c < TABLE; c++) {
      table[c] = isInvisible(c) ? "" : fold(c);
    }
    return table;
  }

  private static String fold(int codePoint) {
    String lower = Character.toString(codePoint).toLowerCase(Locale.ROOT);
    String opened = OPENED.get(lower.codePointAt(0));
    if (opened != null) {
      return opened;
    }
    StringBuilder base = new StringBuilder(2);
    Normalizer.normalize(lower, Normalizer.Form.NFKD)
        .codePoints()
        .filter(Folding::isBase)
        .forEach(base::appendCodePoint);
    return base.toString().toLowerCase(Locale.ROOT);
  }

  private static boolean isBase(int codePoint) {
    int type = Character.getType(codePoint);
    return type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK;
  }
}
