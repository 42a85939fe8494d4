package org.ressourcerie.members.passkeys;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Bytes that are compared by what they are, written as base64url where they are text. */
final class Bytes {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LENGTH = 32;

  private final byte[] raw;

  Bytes(byte[] raw) {
    this.raw = raw;
  }

  /** As many as nobody can guess: 256 bits. */
  static Bytes random() {
    byte[] raw = new byte[LENGTH];
    RANDOM.nextBytes(raw);
    return new Bytes(raw);
  }

  /** Empty for what is not base64url. */
  static Optional<Bytes> read(String text) {
    try {
      return Optional.of(new Bytes(Base64.getUrlDecoder().decode(text)));
    } catch (IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  byte[] raw() {
    return raw;
  }

  /** SHA-256. */
  Bytes hash() {
    try {
      return new Bytes(MessageDigest.getInstance("SHA-256").digest(raw));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }

  /** In base64url, without padding. */
  @Override
  public String toString() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(raw);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bytes bytes && MessageDigest.isEqual(raw, bytes.raw);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(raw);
  }
}
