package org.ressourcerie.web;

/** What pages may load (W3C Content Security Policy 3): this site's own things and nothing else. */
public final class ContentPolicy {
  /** Of every page that asks for nothing more. */
  public static final String OWN =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
          + "media-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
          + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

  private ContentPolicy() {}

  /**
   * Of a page that its visitor opened to see a frame from elsewhere in it.
   *
   * @param origin such as {@code https://example.org}, of letters, digits, dots and hyphens
   */
  public static String framing(String origin) {
    if (!origin.matches("https://[A-Za-z0-9.-]+")) {
      throw new IllegalArgumentException("no origin: " + origin);
    }
    return OWN + "; frame-src " + origin;
  }
}
