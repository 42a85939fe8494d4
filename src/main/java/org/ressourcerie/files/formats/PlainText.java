package org.ressourcerie.files.formats;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ressourcerie.files.TextPassage.Unit;
import org.ressourcerie.files.formats.Reading.About;

/** A text without structure, cut between paragraphs into pieces of a page or so. */
record PlainText(Path file) implements Document {
  private static final int PIECE = 3_000;
  private static final Charset WESTERN = Charset.forName("windows-1252");

  /** In UTF-8, or else in Windows-1252, which reads anything. */
  static String decoded(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (CharacterCodingException other) {
      byte[] bytes = Files.readAllBytes(file);
      boolean utf16 =
          bytes.length > 1
              && ((bytes[0] & 0xFF) ^ (bytes[1] & 0xFF)) == 1
              && (bytes[0] & 0xFF) >= 0xFE;
      return new String(bytes, utf16 ? StandardCharsets.UTF_16 : WESTERN);
    }
  }

  @Override
  public Reading read() throws IOException {
    PassageList passages = new PassageList(Unit.SECTION);
    StringBuilder piece = new StringBuilder();
    for (String paragraph : decoded(file).split("\\R\\s*\\R", -1)) {
      if (piece.length() + paragraph.length() > PIECE) {
        passages.next(null, piece.toString());
        piece.setLength(0);
      }
      piece.append(paragraph).append('\n');
    }
    passages.next(null, piece.toString());
    return Reading.of(About.NOTHING, passages);
  }
}
