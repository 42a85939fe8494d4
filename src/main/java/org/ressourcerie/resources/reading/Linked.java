package org.ressourcerie.resources.reading;

/**
 * Another resource that is linked with one, for a visitor who may know of both.
 *
 * @param type such as {@code replaces}; what the other one says is told the other way round: {@code
 *     is-replaced-by}
 */
public record Linked(String type, long number, String slug, String title, String language) {

  /** The permanent address, without language. */
  public String path() {
    return "/r/" + number + "-" + slug;
  }

  /** Whether the other one takes the place of this one. */
  public boolean isNewer() {
    return type.equals("is-replaced-by");
  }
}
