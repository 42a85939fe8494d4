package org.ressourcerie.resources.explaining;

import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.AccessRule;

/**
 * Something of a resource that a rule stands before.
 *
 * @param what {@code resource}, {@code block} or {@code file}
 * @param name its title or heading; null for a block without one
 * @param position of the block, from 1; 0 for the resource
 * @param rule its own
 * @param access what stands before it in all: its own rule and those above
 */
public record Ruled(
    String what, @Nullable String name, int position, AccessRule rule, Access access) {

  /**
   * In three words: {@code public}, {@code above} (the same as what holds it), {@code reserved}.
   */
  public String stance() {
    if (!rule.isAlwaysPublic()) {
      return "reserved";
    }
    return what.equals("resource") ? "public" : "above";
  }
}
