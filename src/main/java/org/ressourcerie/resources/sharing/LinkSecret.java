package org.ressourcerie.resources.sharing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret that a dated link is known by: 256 bits in its address, and only their hash kept, so
 * that who reads the database opens nothing.
 */
public final class LinkSecret {
  private static final int TOKEN_BYTES = 32;
  private static final int ID_BYTES = 9;
  private static final SecureRandom RANDOM = new SecureRandom();

  private LinkSecret() {}

  /** A new secret, in the letters of addresses (RFC 4648, base64url without padding). */
  public static String token() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random(TOKEN_BYTES));
  }

  /** A new name for the team, in hexadecimal, which tells nothing of the secret. */
  public static String id() {
    return HexFormat.of().formatHex(random(ID_BYTES));
  }

  /** What is kept of a secret: its SHA-256 in lower-case hexadecimal. */
  public static String hash(String token) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static byte[] random(int bytes) {
    byte[] random = new byte[bytes];
    RANDOM.nextBytes(random);
    return random;
  }
}
