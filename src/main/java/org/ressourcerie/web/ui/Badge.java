package org.ressourcerie.web.ui;

/** Who may read a thing, as a word and an icon. */
public enum Badge {
  PUBLIC(Icon.OPEN),
  MEMBERS(Icon.MEMBERS),
  STAFF(Icon.STAFF),
  /** Closed to the reader of this page. */
  LOCKED(Icon.LOCK);

  private final Icon icon;

  Badge(Icon icon) {
    this.icon = icon;
  }

  public Icon icon() {
    return icon;
  }

  /** The key of the word shown. */
  public String word() {
    return "web.badge." + css();
  }

  /** The end of the class name. */
  public String css() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
