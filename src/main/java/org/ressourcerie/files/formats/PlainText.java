package org.ressourcerie.files.formats;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ressourcerie.files.TextPassage.Unit;
import org.ressourcerie.files.formats.Reading.About;

/**
 * A text without structure, cut between paragraphs into pieces of a page or so; read as a stream,
 * since its size says nothing of the memory there is.
 */
record PlainText(Path file) implements Document {
  private static final int PIECE = 3_000;

  /** Read at once; a paragraph longer than that is cut between two words. */
  private static final int WINDOW = 16 * PIECE;

  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\R\\s*\\R");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("\\s");

  /** In UTF-8, or else in Windows-1252, which reads anything. */
  static String decoded(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException other) {
      return Files.readString(file, otherCharset(file));
    }
  }

  private static Charset otherCharset(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(2);
      boolean utf16 =
          bytes.length > 1
              && ((bytes[0] & 0xFF) ^ (bytes[1] & 0xFF)) == 1
              && (bytes[0] & 0xFF) >= 0xFE;
      return utf16 ? StandardCharsets.UTF_16 : WESTERN;
    }
  }

  @Override
  public Reading read() throws IOException {
    try {
      return read(StandardCharsets.UTF_8);
    } catch (CharacterCodingException other) {
      return read(otherCharset(file));
    }
  }

  private Reading read(Charset charset) throws IOException {
    PassageList passages = new PassageList(Unit.SECTION);
    try (Reader text = new InputStreamReader(Files.newInputStream(file), charset.newDecoder())) {
      StringBuilder window = new StringBuilder();
      char[] read = new char[PIECE];
      int length = text.read(read);
      while (length >= 0 && !passages.isFull()) {
        window.append(read, 0, length);
        if (window.length() >= WINDOW) {
          take(window, passages, false);
        }
        length = text.read(read);
      }
      take(window, passages, true);
    }
    return Reading.of(About.NOTHING, passages);
  }

  /** Takes the pieces that are whole out of the window; all of it at the end. */
  private static void take(StringBuilder window, PassageList passages, boolean atEnd) {
    int taken = 0;
    while (window.length() - taken > (atEnd ? 0 : WINDOW / 2)) {
      int end = end(window, taken);
      passages.next(null, window.substring(taken, end));
      taken = end;
    }
    window.delete(0, taken);
  }

  /** Where a piece ends: between the last paragraphs that fit, or after the first one. */
  private static int end(StringBuilder window, int from) {
    int reach = Math.min(window.length(), from + WINDOW / 2);
    Matcher gaps = BETWEEN_PARAGRAPHS.matcher(window).region(from, reach);
    int end = -1;
    while (gaps.find() && (end < 0 || gaps.start() - from <= PIECE)) {
      end = gaps.end();
    }
    boolean last = reach == window.length();
    if (last && (reach - from <= PIECE || end < 0)) {
      return reach;
    }
    return end < 0 ? betweenWords(window, from, reach) : end;
  }

  private static int betweenWords(StringBuilder window, int from, int reach) {
    Matcher gap = BETWEEN_WORDS.matcher(window).region(Math.min(reach, from + PIECE), reach);
    return gap.find() ? gap.end() : reach;
  }
}
