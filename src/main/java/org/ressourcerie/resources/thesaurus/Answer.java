package org.ressourcerie.resources.thesaurus;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a change of a theme ended.
 *
 * @param id of the theme that stands
 * @param refusal why nothing was done; null when it was
 * @param told the theme that is in the way, or what was typed; may be empty
 */
record Answer(long id, @Nullable Refusal refusal, String told) {

  /** Why a change of a theme is not made. */
  enum Refusal {
    /** Somebody has removed it, or made it a part of another one. */
    GONE,
    /** Somebody has changed it since it was looked at. */
    CHANGED,
    /** Another theme is called so. */
    TAKEN,
    /** It is another name of another theme. */
    OTHER_NAME,
    /** One of its other names is what another theme is called. */
    SYNONYM_TAKEN,
    /** It would be a part of itself. */
    LOOP,
    /** A revision bears it. */
    USED,
    /** It has narrower ones. */
    NARROWER,
    /** The merger has been undone. */
    UNDONE,
    /** The merger is too old to be undone. */
    LATE,
    /** Another theme goes by the name of the one that would come back. */
    NAME_GIVEN;

    /** The message that says so. */
    String key() {
      return "themes.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The field of the form that it is about; empty for none. */
    String field() {
      return switch (this) {
        case TAKEN, OTHER_NAME -> "label";
        case SYNONYM_TAKEN -> "synonyms";
        case LOOP -> "broader";
        default -> "";
      };
    }
  }

  static Answer done(long id) {
    return new Answer(id, null, "");
  }

  static Answer refused(long id, Refusal why, String told) {
    return new Answer(id, why, told);
  }
}
