package org.ressourcerie.resources.listing;

/** Page numbers as people may write them in an address. */
public final class Pages {
  private Pages() {}

  /** The page asked for, brought between 1 and the last one; what is not a number is the first. */
  public static int number(String asked, int total, int size) {
    int last = Math.max(1, (total + size - 1) / size);
    try {
      return Math.clamp(Long.parseLong(asked.strip()), 1, last);
    } catch (NumberFormatException notANumber) {
      return 1;
    }
  }
}
