package org.ressourcerie.web.shell.design;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A text to deliver, compressed once, named by the hash of its content. */
class Asset {
  private final byte[] plain;
  private final byte[] gzip;
  private final String hash;

  Asset(String text) {
    plain = text.getBytes(StandardCharsets.UTF_8);
    gzip = gzip(plain);
    hash = hash(plain);
  }

  String hash() {
    return hash;
  }

  byte[] plain() {
    return plain;
  }

  byte[] gzip() {
    return gzip;
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest, 0, 6);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] gzip(byte[] bytes) {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toByteArray();
  }
}
