package org.ressourcerie.web.ui;

/** Who may read a thing, as a word and an icon. */
public enum Badge {
  PUBLIC(Icon.OPEN),
  /** For everyone but for some of its parts. */
  PARTLY(Icon.LOCK),
  MEMBERS(Icon.MEMBERS),
  STAFF(Icon.STAFF),
  /** Closed to the reader of this page. */
  LOCKED(Icon.LOCK);

  private final Icon icon;

  Badge(Icon icon) {
    this.icon = icon;
  }

  /** Parts that are reserved are open to those who signed in: for them it bears no lock. */
  Icon icon(boolean signedIn) {
    return this == PARTLY && signedIn ? Icon.MEMBERS : icon;
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
