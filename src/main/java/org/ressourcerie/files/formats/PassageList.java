package org.ressourcerie.files.formats;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.files.TextPassage;
import org.ressourcerie.files.TextPassage.Unit;

/** The passages of one document as they are found, up to a size that no honest document reaches. */
final class PassageList {
  private static final int MOST = 20_000;
  private static final long MOST_CHARACTERS = 12_000_000;
  private final Unit unit;
  private final List<TextPassage> passages = new ArrayList<>();
  private long characters;
  private @Nullable String reason;

  PassageList(Unit unit) {
    this.unit = unit;
  }

  /** Adds a text at its place; a blank one is left out. */
  void add(int locator, @Nullable String heading, String text) {
    String clean = Texts.clean(text);
    if (clean.isEmpty() || isFull()) {
      return;
    }
    passages.add(new TextPassage(unit, locator, Texts.line(heading, 300), clean));
    characters += clean.length();
    if (passages.size() >= MOST || characters >= MOST_CHARACTERS) {
      reason = Reading.TRUNCATED;
    }
  }

  /** Adds a text at the next place after the last. */
  void next(@Nullable String heading, String text) {
    add(passages.size() + 1, heading, text);
  }

  boolean isFull() {
    return Reading.TRUNCATED.equals(reason);
  }

  /** Something of the document could not be read; the rest is kept. */
  void incomplete() {
    reason = reason == null ? "partly-broken" : reason;
  }

  @Nullable String reason() {
    return reason;
  }

  List<TextPassage> toList() {
    return passages;
  }
}
