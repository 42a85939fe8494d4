package org.ressourcerie.members.model;

import java.util.List;

/** Ends of addresses, made of names. */
final class Slugs {
  private Slugs() {}

  /** The first of this base, base-2, base-3… that is not taken. */
  static String free(String base, List<String> taken) {
    String wanted = base.isEmpty() ? "sans-nom" : base;
    String slug = wanted;
    for (int n = 2; taken.contains(slug); n++) {
      slug = wanted + "-" + n;
    }
    return slug;
  }
}
