package org.ressourcerie.files.formats;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.files.StoredFile.TextState;
import org.ressourcerie.files.TextPassage;

/**
 * What was read of a document.
 *
 * @param reason a code that says why there is no text, or not all of it; null when all is well
 */
public record Reading(
    TextState state, @Nullable String reason, About about, List<TextPassage> passages) {
  public static final String ENCRYPTED = "encrypted";
  public static final String BROKEN = "broken";
  public static final String TOO_LARGE = "too-large";
  public static final String TRUNCATED = "truncated";
  public static final String OLD_FORMAT = "old-format";

  public Reading {
    passages = List.copyOf(passages);
  }

  /** A document that cannot be opened; it stays a file. */
  public static Reading unreadable(String reason) {
    return new Reading(TextState.UNREADABLE, reason, About.NOTHING, List.of());
  }

  /** A type without text. */
  public static Reading notText(About about) {
    return new Reading(TextState.NOT_TEXT, null, about, List.of());
  }

  static Reading of(About about, PassageList passages) {
    List<TextPassage> texts = passages.toList();
    TextState state = texts.isEmpty() ? TextState.EMPTY : TextState.EXTRACTED;
    return new Reading(state, passages.reason(), about, texts);
  }

  /**
   * What a document says of itself; null where it does not.
   *
   * @param pages pages or slides
   * @param tagged for a PDF, whether it is tagged for assistive technology
   * @param dated the day it was made
   */
  public record About(
      @Nullable Integer pages,
      @Nullable Integer seconds,
      @Nullable String title,
      @Nullable String language,
      @Nullable Boolean tagged,
      @Nullable LocalDate dated) {
    public static final About NOTHING = new About(null, null, null, null, null, null);

    public About {
      title = Texts.line(title, 500);
      language = Texts.language(language);
    }

    static About titled(@Nullable String title, @Nullable String language) {
      return new About(null, null, title, language, null, null);
    }

    About withPages(@Nullable Integer count) {
      return new About(count, seconds, title, language, tagged, dated);
    }
  }
}
