package org.ressourcerie.resources.drafting;

/**
 * Which drafts are sought; what is empty asks for nothing.
 *
 * @param words of the title, as they are written
 * @param state {@code writing}, {@code review} or {@code scheduled}
 * @param kind the identifier of a kind
 */
public record DraftFilter(String words, String state, String kind) {
  /** All of them. */
  public static final DraftFilter ALL = new DraftFilter("", "", "");

  public boolean isEmpty() {
    return equals(ALL);
  }
}
