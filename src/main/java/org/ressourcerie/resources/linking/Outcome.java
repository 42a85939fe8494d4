package org.ressourcerie.resources.linking;

import java.util.Locale;
import org.ressourcerie.fetching.Answer.Reason;
import org.ressourcerie.fetching.Look;

/** What a look at an address means for its readers. */
enum Outcome {
  OK,
  /** It answers elsewhere, for good. */
  MOVED,
  FAILING,
  /** The site refuses machines or asks who one is, or the address cannot be asked from here. */
  UNSURE;

  static Outcome of(Look look) {
    Reason refused = look.refused();
    if (refused != null) {
      return switch (refused) {
        case NOT_AN_ADDRESS, PORT, INSIDE, TOO_LARGE, STATUS -> UNSURE;
        case UNKNOWN_NAME, REDIRECTS, TOO_SLOW, AWAY -> FAILING;
      };
    }
    if (look.found()) {
      return look.movedTo().isEmpty() ? OK : MOVED;
    }
    // 999 is how some say that they refuse machines.
    boolean broken = look.status() >= 500 && look.status() < 600;
    return look.status() == 404 || look.status() == 410 || broken ? FAILING : UNSURE;
  }

  /** A status, or the reason why there was none. */
  static String answer(Look look) {
    Reason refused = look.refused();
    return refused == null ? Integer.toString(look.status()) : refused.id();
  }

  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
