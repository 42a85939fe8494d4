package org.ressourcerie.search.lucene.analysis;

/**
 * A word of a text, folded: lower case, no accent, ligatures opened.
 *
 * @param position its rank in the text; a compound stands at the position of its first part
 * @param start first character in the text, inclusive
 * @param end last character in the text, exclusive, inclusive endings counted in
 * @param compound true for the joined form of hyphenated parts, which are given as well, the first
 *     of them before it
 */
public record Word(String folded, int position, int start, int end, boolean compound) {
  /** The same word in a text that begins at this character of the present one. */
  public Word from(int opening) {
    return new Word(folded, position, start - opening, end - opening, compound);
  }
}
