package org.ressourcerie.resources.prefilling;

/**
 * A resource of the site that may be the same.
 *
 * @param why how it was recognised
 */
public record Alike(long number, String slug, String title, Why why) {

  /** How a resource was recognised, the surest first. */
  public enum Why {
    /** It refers to the same address. */
    ADDRESS,
    /** It holds the same file. */
    FILE,
    /** Its title is the same, or nearly. */
    TITLE;

    /** The end of a message key. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }
}
