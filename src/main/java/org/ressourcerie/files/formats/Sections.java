package org.ressourcerie.files.formats;

import org.jspecify.annotations.Nullable;
import org.ressourcerie.files.TextPassage.Unit;

/** A text under headings, told in the order it is read: each heading begins a section. */
final class Sections {
  private final PassageList passages = new PassageList(Unit.SECTION);
  private final StringBuilder text = new StringBuilder();
  private @Nullable String heading;
  private @Nullable String first;

  void heading(String words) {
    if (words.isBlank()) {
      return;
    }
    close();
    heading = words;
    first = first == null ? words : first;
  }

  void paragraph(String words) {
    if (!words.isBlank() && !passages.isFull()) {
      text.append(words).append('\n');
    }
  }

  /** The first heading, for documents that name themselves in no other way. */
  @Nullable String firstHeading() {
    return first;
  }

  PassageList toList() {
    close();
    return passages;
  }

  private void close() {
    String alone = heading == null ? "" : heading;
    passages.next(heading, text.isEmpty() ? alone : text.toString());
    text.setLength(0);
    heading = null;
  }
}
