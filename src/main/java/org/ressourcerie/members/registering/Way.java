package org.ressourcerie.members.registering;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way in, the best first: at once, in some days, when someone else has decided. */
public enum Way {
  DOMAIN,
  MAILBOX,
  REFERENT,
  TEAM;

  /** The written form, such as {@code mailbox}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Empty for a word that is no written form. */
  public static Optional<Way> of(String id) {
    return Arrays.stream(values()).filter(way -> way.id().equals(id)).findFirst();
  }
}
