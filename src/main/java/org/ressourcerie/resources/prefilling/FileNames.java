package org.ressourcerie.resources.prefilling;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The names that files come with. */
final class FileNames {
  private static final int LONGEST = 200;

  private FileNames() {}

  /** The name without the folders that some browsers add; never empty. */
  static String plain(@Nullable String given) {
    String name = Objects.requireNonNullElse(given, "");
    name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).strip();
    name = name.length() > LONGEST ? name.substring(name.length() - LONGEST) : name;
    return name.isEmpty() ? "document" : name;
  }

  /** A title for a file that says none: its name without ending, its signs made spaces. */
  static String readable(String name) {
    return name.replaceFirst("\\.[A-Za-z0-9]{1,5}$", "").replaceAll("[_+]+", " ").strip();
  }
}
