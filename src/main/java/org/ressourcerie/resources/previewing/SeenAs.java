package org.ressourcerie.resources.previewing;

import java.util.Locale;
import org.ressourcerie.access.Visitor;

/** For whom a draft is shown to the team as it would be read. */
public enum SeenAs {
  ANONYMOUS,
  MEMBER;

  /** What is none of them is everyone. */
  static SeenAs of(String id) {
    return MEMBER.id().equals(id) ? MEMBER : ANONYMOUS;
  }

  /** The value of the parameter of addresses. */
  public String id() {
    return this == MEMBER ? "adherent" : "anonyme";
  }

  /** The end of the keys of its messages. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  Visitor visitor() {
    return this == MEMBER ? Visitor.MEMBER : Visitor.ANONYMOUS;
  }
}
