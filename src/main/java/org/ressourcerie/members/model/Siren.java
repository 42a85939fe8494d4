package org.ressourcerie.members.model;

import java.util.Optional;

/** The number of a legal unit in France: nine digits, the last one proving the others. */
public record Siren(String digits) {
  public Siren {
    if (!digits.matches("[0-9]{9}") || !isProven(digits)) {
      throw new IllegalArgumentException("not a SIREN: " + digits);
    }
  }

  /** Reads it as people write it, with spaces or dots; empty when a digit is wrong or missing. */
  public static Optional<Siren> of(String written) {
    String digits = written.replaceAll("[\\s.\u00a0\u202f]", "");
    return digits.matches("[0-9]{9}") && isProven(digits)
        ? Optional.of(new Siren(digits))
        : Optional.empty();
  }

  /** Three groups of three digits, as in official letters. */
  public String spaced() {
    return digits.substring(0, 3)
        + "\u00a0"
        + digits.substring(3, 6)
        + "\u00a0"
        + digits.substring(6);
  }

  /** Luhn: from the right, every second digit counts double; the sum ends with 0. */
  private static boolean isProven(String digits) {
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(i) - '0';
      int counted = i % 2 == 1 ? 2 * digit : digit;
      sum += counted > 9 ? counted - 9 : counted;
    }
    return sum % 10 == 0;
  }

  @Override
  public String toString() {
    return digits;
  }
}
