package org.ressourcerie.resources.model;

import org.jspecify.annotations.Nullable;

/** The parameters of one row of a batch. */
final class Row {
  private Row() {}

  /** JDBC takes a null as SQL's NULL; its signature does not say so. */
  @SuppressWarnings("NullAway")
  static Object[] of(@Nullable Object... values) {
    return values;
  }
}
