package org.ressourcerie.transfer.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small text file whole, whatever its encoding: UTF-8 (with or without BOM), UTF-16 with BOM, or
 * Windows-1252 when not one character of it is UTF-8 beyond ASCII.
 */
public record TextInput(String text, Charset charset) {
  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final long LARGEST = 64L << 20;

  public boolean isWindows() {
    return charset.equals(WINDOWS);
  }

  /** Reads it, or says with its place what makes it no text. Never reads more than 64 MB. */
  public static TextInput read(Path path) throws IOException {
    if (Files.size(path) > LARGEST) {
      throw Unusable.input("too-large", path.toString(), Long.toString(LARGEST >> 20));
    }
    return decode(path, Files.readAllBytes(path));
  }

  static TextInput decode(Path path, byte[] bytes) {
    if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff)) {
      return new TextInput(new String(bytes, StandardCharsets.UTF_16), StandardCharsets.UTF_16);
    }
    int from = starts(bytes, 0xef, 0xbb, 0xbf) ? 3 : 0;
    refuseBinary(path, bytes);
    int invalid = firstInvalid(bytes, from);
    if (invalid < 0) {
      String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
      return new TextInput(text, StandardCharsets.UTF_8);
    }
    if (from > 0 || hasUtf8(bytes) || !isWindows(bytes)) {
      throw Unusable.input("invalid-utf8", path.toString(), Integer.toString(line(bytes, invalid)));
    }
    return new TextInput(new String(bytes, WINDOWS), WINDOWS);
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  private static void refuseBinary(Path path, byte[] bytes) {
    for (byte b : bytes) {
      if (b == 0) {
        throw Unusable.input("binary", path.toString());
      }
    }
  }

  private static int firstInvalid(byte[] bytes, int from) {
    var decoder = StandardCharsets.UTF_8.newDecoder();
    var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    var out = java.nio.CharBuffer.allocate(8192);
    while (true) {
      CoderResult result = decoder.decode(in, out.clear(), true);
      if (result.isError()) {
        return in.position();
      }
      if (result.isUnderflow()) {
        return -1;
      }
    }
  }

  /**
   * Whether some character beyond ASCII is well-formed UTF-8, which Windows text hardly ever is.
   */
  private static boolean hasUtf8(byte[] bytes) {
    for (int i = 0; i + 1 < bytes.length; i++) {
      int lead = bytes[i] & 0xff;
      int length = lead >= 0xe2 && lead < 0xf0 ? 3 : lead >= 0xc3 && lead < 0xe0 ? 2 : 0;
      if (length > 0 && i + length <= bytes.length && decodes(bytes, i, length)) {
        return true;
      }
    }
    return false;
  }

  private static boolean decodes(byte[] bytes, int from, int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, length));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }

  private static boolean isWindows(byte[] bytes) {
    for (byte b : bytes) {
      int c = b & 0xff;
      boolean control = c < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f';
      if (control || c == 0x81 || c == 0x8d || c == 0x8f || c == 0x90 || c == 0x9d) {
        return false;
      }
    }
    return true;
  }

  private static int line(byte[] bytes, int until) {
    int line = 1;
    for (int i = 0; i < until; i++) {
      line += bytes[i] == '\n' ? 1 : 0;
    }
    return line;
  }
}
