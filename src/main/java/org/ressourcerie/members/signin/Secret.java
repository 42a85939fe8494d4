package org.ressourcerie.members.signin;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** A code as it is kept: its HMAC under a salt of its own. */
public final class Secret {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALGORITHM = "HmacSHA256";
  private static final int CODES = 1_000_000;
  private static final int SALT = 32;

  private final byte[] salt;
  private final byte[] hash;

  /** As it was kept. */
  public Secret(byte[] salt, byte[] hash) {
    this.salt = salt;
    this.hash = hash;
  }

  /** Of a new code. */
  public static Secret of(String code) {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    return new Secret(salt, hash(code, salt));
  }

  public byte[] salt() {
    return salt;
  }

  public byte[] hash() {
    return hash;
  }

  /** Six digits, each as likely as any other. */
  public static String code() {
    return "%06d".formatted(RANDOM.nextInt(CODES));
  }

  private static byte[] hash(String code, byte[] salt) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(salt, ALGORITHM));
      return mac.doFinal(code.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has " + ALGORITHM, missing);
    }
  }

  /** Takes as long for a code that is nearly right, and for one that was never sent: null. */
  public static boolean matches(String typed, @Nullable Secret kept) {
    Secret expected = kept == null ? new Secret(new byte[SALT], new byte[SALT]) : kept;
    return MessageDigest.isEqual(hash(typed, expected.salt), expected.hash) && kept != null;
  }
}
