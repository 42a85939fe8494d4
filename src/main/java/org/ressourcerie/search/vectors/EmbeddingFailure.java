package org.ressourcerie.search.vectors;

import java.time.Duration;

/** The endpoint did not answer, or not what was asked. Says nothing of the texts nor of the key. */
final class EmbeddingFailure extends RuntimeException {
  private final boolean ofTheTexts;
  private final Duration pause;

  EmbeddingFailure(String message) {
    this(message, false, Duration.ZERO);
  }

  /**
   * @param ofTheTexts whether other texts might be answered
   * @param pause how long the endpoint wants to be left alone, at least
   */
  EmbeddingFailure(String message, boolean ofTheTexts, Duration pause) {
    super(message);
    this.ofTheTexts = ofTheTexts;
    this.pause = pause;
  }

  boolean isOfTheTexts() {
    return ofTheTexts;
  }

  Duration pause() {
    return pause;
  }
}
