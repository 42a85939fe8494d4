package org.ressourcerie.members.registering;

import java.util.Set;
import org.ressourcerie.web.ui.Screen;

/** What is to be said of an answer that changed nothing, carried by the address it leads to. */
final class Told {
  private static final Set<String> KNOWN = Set.of("gone", "decided", "no-member", "closed");

  private Told() {}

  /** A word for {@link #of}; empty when the answer did what it should. */
  static String by(Admitting.Outcome outcome) {
    return switch (outcome) {
      case Admitting.Admitted in -> "";
      case Admitting.Refused out -> "";
      case Admitting.Decided before -> "decided";
      case Admitting.NoMember ended -> "no-member";
      case Admitting.Closed closed -> "closed";
      case Admitting.Gone gone -> "gone";
    };
  }

  /** In words; empty for a word that says nothing. */
  static String of(String word, Screen screen) {
    return KNOWN.contains(word) ? screen.say("registering.told." + word) : "";
  }
}
