package org.ressourcerie.search;

/**
 * One reason why a thing was found where it was.
 *
 * @param what a word matched the title, a passage or a keyword, or another word for it did; the
 *     facet, lift or pin counted; or the whole question and a passage are near in meaning
 * @param word the word as looked for, or {@code facet:value}; empty for a pin or a meaning
 * @param share for a word, the part of readable passages that hold it, from 0 to 1; for a facet or
 *     a lift, the factor; for a meaning, its rank from 1
 */
public record Reason(What what, String word, double share) {

  /** What counted. */
  public enum What {
    TITLE,
    TEXT,
    KEYWORD,
    NEAR,
    SYNONYM,
    MEANING,
    FACET,
    LIFT,
    PIN
  }
}
