package org.ressourcerie.members.passwords;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Compares what was typed with what is kept, at the same cost when nothing is. */
@Component
class Checking {
  private final PasswordEncoder encoder;

  /** The hash of a password that nobody knows, made when first needed: its cost is the point. */
  private final Supplier<String> nobodys;

  Checking(PasswordEncoder encoder) {
    this.encoder = encoder;
    this.nobodys = SingletonSupplier.of(() -> encoder.encode(UUID.randomUUID().toString()));
  }

  /** Exactly one comparison, whether there is something to compare with or not. */
  boolean matches(String typed, Optional<Passwords.Kept> kept) {
    String hash = kept.map(Passwords.Kept::hash).orElseGet(nobodys);
    return encoder.matches(PasswordRule.normal(typed), hash) && kept.isPresent();
  }

  String hash(String chosen) {
    return encoder.encode(PasswordRule.normal(chosen));
  }
}
