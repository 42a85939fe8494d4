package org.ressourcerie.search.vectors;

import org.ressourcerie.web.spi.HealthCheck;

/** Says how far meaning goes; the site serves without it, so nothing is ever missing. */
final class EmbeddingHealth implements HealthCheck {
  private final Completing passages;
  private final AskedSenses questions;

  EmbeddingHealth(Completing passages, AskedSenses questions) {
    this.passages = passages;
    this.questions = questions;
  }

  @Override
  public String name() {
    return "embeddings";
  }

  @Override
  public String kind() {
    return passages.state() + (questions.isAway() ? "; questions by words" : "");
  }

  @Override
  public boolean healthy() {
    return true;
  }
}
