package org.ressourcerie.resources.composing;

import java.util.List;
import java.util.Map;

/**
 * What was typed and could not be taken, to be shown again.
 *
 * @param values by field
 * @param errors by field: key of the message
 * @param unclear lines that mean no resource, or several
 * @param changed whether it is because the kit has changed since
 */
record Typed(
    Map<String, String> values,
    Map<String, String> errors,
    List<Unclear> unclear,
    boolean changed) {
  static final Typed NOTHING = new Typed(Map.of(), Map.of(), List.of(), false);

  Typed {
    values = Map.copyOf(values);
    errors = Map.copyOf(errors);
    unclear = List.copyOf(unclear);
  }

  /** Refused for what it says. */
  static Typed wrong(Map<String, String> values, String field, String error) {
    return new Typed(values, Map.of(field, error), List.of(), false);
  }

  /** Refused for what someone else did meanwhile. */
  static Typed stale(Map<String, String> values) {
    return new Typed(values, Map.of(), List.of(), true);
  }

  boolean isRefused() {
    return changed || !errors.isEmpty();
  }
}
