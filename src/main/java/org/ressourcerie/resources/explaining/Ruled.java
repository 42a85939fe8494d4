package org.ressourcerie.resources.explaining;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Access;
import org.ressourcerie.access.AccessRule;

/**
 * Something of a resource that a rule stands before.
 *
 * @param id names it within its revision, as {@code NewAccess} does
 * @param what {@code resource}, {@code block} or {@code file}
 * @param name its title or heading; null for a block without one
 * @param position of the block, from 1; 0 for the resource
 * @param rule its own
 * @param access what stands before it in all: its own rule and those above
 * @param teased whether it is a cover that is shown with the teaser: nothing stands above it
 */
public record Ruled(
    String id,
    String what,
    @Nullable String name,
    int position,
    AccessRule rule,
    Access access,
    boolean teased) {

  /**
   * In three words: {@code public}, {@code above} (the same as what holds it), {@code reserved}.
   */
  public String stance() {
    if (!rule.isAlwaysPublic()) {
      return "reserved";
    }
    return what.equals("resource") ? "public" : "above";
  }

  /** The same parts, in their order, under other rules: each below the one that holds it. */
  public static List<Ruled> under(List<Ruled> parts, Function<String, AccessRule> rules) {
    List<Ruled> under = new ArrayList<>();
    Access whole = Access.of();
    Access block = Access.of();
    for (Ruled part : parts) {
      AccessRule rule = rules.apply(part.id());
      Access above =
          switch (part.what()) {
            case "resource" -> Access.of();
            case "block" -> part.teased() ? Access.of() : whole;
            default -> block;
          };
      Access access = above.narrowedBy(rule);
      whole = part.what().equals("resource") ? access : whole;
      block = part.what().equals("block") ? access : block;
      under.add(
          new Ruled(
              part.id(), part.what(), part.name(), part.position(), rule, access, part.teased()));
    }
    return under;
  }
}
