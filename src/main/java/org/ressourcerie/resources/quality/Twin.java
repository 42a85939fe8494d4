package org.ressourcerie.resources.quality;

/**
 * Two published resources that may be one.
 *
 * @param one the older of the two
 * @param why {@code title}, {@code file} or {@code address}
 */
public record Twin(Side one, Side other, String why) {

  /** One of the two. */
  public record Side(long number, String slug, String title, String language) {

    /** Its address, without language. */
    public String path() {
      return "/r/" + number + "-" + slug;
    }
  }

  /** Where the two are compared and made one, without language. */
  public String merging() {
    return "/administration/ressources/" + one.number() + "/fusion?avec=" + other.number();
  }
}
