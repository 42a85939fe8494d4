package org.ressourcerie.resources.model;

import java.util.Map;
import org.ressourcerie.access.AccessRule;

/**
 * Who would read what of a resource.
 *
 * @param rules by part: {@code r} for the resource, {@code b} and a position for a block, {@code f}
 *     and a position for a file
 */
public record NewAccess(Teaser teaser, Map<String, AccessRule> rules) {
  public static final String RESOURCE = "r";

  public NewAccess {
    rules = Map.copyOf(rules);
  }

  public static String block(int position) {
    return "b" + position;
  }

  public static String file(int position) {
    return "f" + position;
  }

  /** The rule of a part; of one that nobody thought of, the rule that admits nobody. */
  public AccessRule of(String part) {
    return rules.getOrDefault(part, AccessRule.NOBODY);
  }
}
