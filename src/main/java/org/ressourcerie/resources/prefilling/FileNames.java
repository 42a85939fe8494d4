package org.ressourcerie.resources.prefilling;

/** What the names of files say to readers. */
final class FileNames {
  private FileNames() {}

  /** A title for a file that says none: its name without ending, its signs made spaces. */
  static String readable(String name) {
    return name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("[_+]+", " ").strip();
  }
}
