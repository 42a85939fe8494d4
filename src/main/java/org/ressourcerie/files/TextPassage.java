package org.ressourcerie.files;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a file's text with its place.
 *
 * @param locator page or slide number from 1, seconds from the start for captions, ordinal of the
 *     section from 1 for texts under headings
 * @param heading the heading or slide title above it; null when there is none
 */
public record TextPassage(Unit unit, int locator, @Nullable String heading, String text) {

  /** What a file's text is divided into. */
  public enum Unit {
    PAGE,
    SLIDE,
    SECTION,
    TIME
  }
}
