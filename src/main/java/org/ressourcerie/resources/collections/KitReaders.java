package org.ressourcerie.resources.collections;

import java.util.Arrays;
import java.util.Locale;
import org.ressourcerie.access.AccessRule;

/** Who may know of a kit; what its sheets show is decided by each of them. */
public enum KitReaders {
  /** While it is prepared. */
  TEAM,
  MEMBERS,
  EVERYONE;

  /** As it is asked by the gate. */
  public AccessRule rule() {
    return switch (this) {
      case TEAM -> AccessRule.STAFF;
      case MEMBERS -> AccessRule.MEMBERS;
      case EVERYONE -> AccessRule.PUBLIC;
    };
  }

  /** The written form. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What names none of them is for the team alone. */
  public static KitReaders of(String id) {
    return Arrays.stream(values()).filter(one -> one.id().equals(id)).findFirst().orElse(TEAM);
  }

  static KitReaders of(AccessRule rule) {
    return Arrays.stream(values()).filter(one -> one.rule().equals(rule)).findFirst().orElse(TEAM);
  }
}
