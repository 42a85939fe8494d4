package org.ressourcerie.resources.drafting;

/**
 * A resource that a draft may be linked with.
 *
 * @param status {@code published}, {@code withdrawn} or {@code merged}
 */
public record Linkable(long number, String slug, String title, String language, String status) {

  /** Its address, without language. */
  public String path() {
    return "/r/" + number + "-" + slug;
  }
}
