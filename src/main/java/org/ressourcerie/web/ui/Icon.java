package org.ressourcerie.web.ui;

/** Simple drawings of our own on a 24 by 24 grid, as strokes of 1.75. */
public enum Icon {
  LOCK("M6 11h12v9H6zM8.5 11V7.5a3.5 3.5 0 0 1 7 0V11M12 14.5v2"),
  OPEN(
      "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M3.5 12h17M12 3.5c5 5 5 12 0 17c-5-5-5-12"
          + " 0-17"),
  MEMBERS(
      "M6 9a3 3 0 1 0 6 0a3 3 0 1 0-6 0M3 19.5c0-3.5 2.5-5.5 6-5.5s6 2 6 5.5"
          + "M15.5 6.2a3 3 0 0 1 0 5.6M17.5 14.5c2.2.8 3.5 2.5 3.5 5"),
  STAFF("M4.5 19.5l1-4.5L16 4.5l3.5 3.5L9 18.5zM13.5 7l3.5 3.5"),
  DOCUMENT("M6 3.5h8l4.5 4.5v12.5H6zM14 3.5V8h4.5M9 12.5h6M9 16h6"),
  SLIDES("M3.5 4.5h17M5 4.5v11h14v-11M12 15.5v3M8.5 20.5l3.5-2l3.5 2M9 12V9.5M12 12V8M15 12v-1.5"),
  VIDEO("M3.5 5.5h17v13h-17zM10 9v6l5-3z"),
  CALENDAR("M4.5 6h15v14h-15zM4.5 10.5h15M8.5 3.5V8M15.5 3.5V8M8.5 14.5h2M13.5 14.5h2"),
  LINK(
      "M10 14a4 4 0 0 0 6 .5l3-3a4 4 0 0 0-5.7-5.7L12 7M14 10a4 4 0 0 0-6-.5l-3 3a4 4 0 0 0 5.7"
          + " 5.7L12 17"),
  SEARCH("M4.5 10.5a6 6 0 1 0 12 0a6 6 0 1 0-12 0M15 15l5 5"),
  DOWNLOAD("M12 4v11M7.5 11l4.5 4.5l4.5-4.5M4.5 20h15"),
  INFO("M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M12 11v5M12 7.5v.5"),
  WARNING("M12 4L2.5 20h19zM12 10v4.5M12 17v.5"),
  STOP("M8.2 3.5h7.6l4.7 4.7v7.6l-4.7 4.7H8.2l-4.7-4.7V8.2zM12 7.5v5.5M12 16v.5"),
  CHECK("M4.5 12.5l5 5L19.5 7"),
  NEXT("M9 5l7 7l-7 7"),
  PREVIOUS("M15 5l-7 7l7 7");

  private final String path;

  Icon(String path) {
    this.path = path;
  }

  /** The {@code d} of the path. */
  public String path() {
    return path;
  }
}
