package org.ressourcerie.files.download;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.Resource;

/** The encoding of a plain text, guessed from its beginning. */
final class Charsets {
  private static final int HEAD = 64 * 1024;

  private Charsets() {}

  static String of(Resource content) throws IOException {
    try (InputStream in = content.getInputStream()) {
      CharsetDecoder decoder =
          StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
      ByteBuffer head = ByteBuffer.wrap(in.readNBytes(HEAD));
      // More may follow: a character cut at the end of the head is no mistake.
      boolean utf8 = !decoder.decode(head, CharBuffer.allocate(HEAD), false).isError();
      return utf8 ? "utf-8" : "windows-1252";
    }
  }
}
