package org.ressourcerie.files.typing;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Captions, whose types are known by their first lines. */
final class CaptionTypes {
  private static final Pattern VTT = Pattern.compile("\\A\\uFEFF?WEBVTT(?:[ \\t\\r\\n]|\\z)");
  private static final Pattern SRT =
      Pattern.compile(
          "\\A(?:ï»¿)?\\s*\\d+[ \\t]*\\r"
              + "?\\n"
              + "\\d{1,2}:\\d\\d:\\d\\d[,.]\\d{1,3}[ \\t]*-->[ \\t]*\\d");

  private CaptionTypes() {}

  static @Nullable String detect(byte[] head) {
    int length = Math.min(head.length, 512);
    if (VTT.matcher(new String(head, 0, length, StandardCharsets.UTF_8)).find()) {
      return "text/vtt";
    }
    // One byte is one character here: the encoding of captions is not known yet.
    String start = new String(head, 0, length, StandardCharsets.ISO_8859_1);
    return SRT.matcher(start).find() ? "application/x-subrip" : null;
  }
}
