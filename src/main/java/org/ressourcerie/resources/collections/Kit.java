package org.ressourcerie.resources.collections;

/**
 * A kit, without its sheets.
 *
 * @param description plain text, maybe empty
 * @param version grows with every change
 */
public record Kit(
    long id,
    String slug,
    String title,
    String description,
    KitReaders readers,
    long version,
    int sheets) {

  /** The permanent address, without language: it stays when the title changes. */
  public String path() {
    return "/kits/" + slug;
  }

  /** Where the team puts it together. */
  public String desk() {
    return "/administration/kits/" + slug;
  }
}
