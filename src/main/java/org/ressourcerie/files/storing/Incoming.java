package org.ressourcerie.files.storing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.ressourcerie.files.FileRefused;

/**
 * Bytes just received: complete in a draft, with their name and length.
 *
 * @param size in bytes
 */
record Incoming(Path draft, String sha256, long size) {

  /** Copies a stream into the draft; refuses it as soon as it passes the limit. */
  static Incoming receive(InputStream in, Path draft, long limit, String name) throws IOException {
    MessageDigest digest = digest();
    long size = 0;
    byte[] buffer = new byte[64 * 1024];
    try (OutputStream out = Files.newOutputStream(draft)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        if (size > limit) {
          throw new FileRefused(
              FileRefused.Code.TOO_LARGE, name + " is larger than " + limit + " bytes");
        }
        digest.update(buffer, 0, read);
        out.write(buffer, 0, read);
      }
    }
    return new Incoming(draft, HexFormat.of().formatHex(digest.digest()), size);
  }

  /** What a complete draft holds. */
  static Incoming complete(Path draft) throws IOException {
    MessageDigest digest = digest();
    byte[] buffer = new byte[64 * 1024];
    try (InputStream in = Files.newInputStream(draft)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return new Incoming(draft, HexFormat.of().formatHex(digest.digest()), Files.size(draft));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
