package org.ressourcerie.search.lucene;

import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * What each part of a match is worth beside a word anywhere in a passage (1). Chosen on the judged
 * sets all together, one setting for all.
 *
 * @param titleWord a word of the title as typed, those of questions included
 * @param titleGram four letters that follow each other in a word of the title
 * @param exact the word as typed, plural and ending included
 * @param keyword a word of the item's keywords
 * @param whole the item as a whole, beside its best passage
 * @param pair two words of the query side by side, in order
 * @param near a word close to one that nothing readable holds
 * @param k1 BM25: how soon repeating a word stops counting
 * @param b BM25: how much length counts
 * @param expansion what an acronym stands for, or the acronym of words, beside a word
 */
record Weights(
    float titleWord,
    float titleGram,
    float exact,
    float keyword,
    float whole,
    float pair,
    float near,
    float k1,
    float b,
    float expansion) {
  static final Weights CHOSEN =
      new Weights(0.3f, 0.25f, 0.3f, 0.5f, 0.6f, 0.2f, 0.8f, 1.3f, 0.65f, 0.5f);

  BM25Similarity similarity() {
    return new BM25Similarity(k1, b);
  }
}
