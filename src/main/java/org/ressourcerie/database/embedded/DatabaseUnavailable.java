package org.ressourcerie.database.embedded;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ExitCodeGenerator;

/** The embedded database cannot be had; says why in one sentence, in French then in English. */
class DatabaseUnavailable extends RuntimeException implements ExitCodeGenerator {
  DatabaseUnavailable(String french, String english) {
    this(french, english, null);
  }

  DatabaseUnavailable(String french, String english, @Nullable Throwable cause) {
    super(french + System.lineSeparator() + english, cause);
  }

  @Override
  public int getExitCode() {
    return 2;
  }
}
