package org.ressourcerie.resources.checking;

import java.util.Locale;

/** The ways by which words of a resource reach who has no account. */
public enum Way {
  PAGE,
  LIST,
  SEARCH,
  API,
  FILES,
  SITE_MAP;

  /** The written form, such as {@code site-map}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
