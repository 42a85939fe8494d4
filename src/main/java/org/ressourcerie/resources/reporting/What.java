package org.ressourcerie.resources.reporting;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a reader says is wrong. */
public enum What {
  OUTDATED,
  MISTAKEN,
  UNREACHABLE,
  OTHER;

  /** In the database, in forms and in messages. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<What> of(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst();
  }
}
