package org.ressourcerie.search.lucene;

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
 * @param length how much more a word counts in a text shorter than the average
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
    float length,
    float expansion) {
  static final Weights CHOSEN = new Weights(0.3f, 0.25f, 0.1f, 0.5f, 0.7f, 0.6f, 0.8f, 0.7f, 0.5f);

  LogLogistic similarity() {
    return new LogLogistic(length);
  }
}
