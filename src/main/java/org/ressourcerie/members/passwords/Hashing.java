package org.ressourcerie.members.passwords;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * How passwords are kept: PBKDF2 with HMAC-SHA-256, 600 000 rounds (OWASP, password storage), which
 * every JDK has and which takes a passphrase whole. Its name stands before each hash, so that
 * another can follow.
 */
@Configuration(proxyBeanMethods = false)
class Hashing {
  private static final String NAME = "pbkdf2-sha256-600000";
  private static final int SALT = 16;
  private static final int ROUNDS = 600_000;

  @Bean
  PasswordEncoder passwordEncoder() {
    var pbkdf2 =
        new Pbkdf2PasswordEncoder("", SALT, ROUNDS, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
    return new DelegatingPasswordEncoder(NAME, Map.of(NAME, pbkdf2));
  }
}
