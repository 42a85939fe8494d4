package org.ressourcerie.web;

import java.util.regex.Pattern;

/** Where to go after signing in: a page of this site and nothing else. */
public final class WayBack {
  /** A single slash, then what a path, a query and a fragment are written with. */
  private static final Pattern LOCAL =
      Pattern.compile("/(?![/\\\\])[A-Za-z0-9/._~!$&'()*+,;=:@%?#-]{0,2000}");

  private WayBack() {}

  /** The path itself when it is local; the home page when it is not. */
  public static String of(String asked) {
    return LOCAL.matcher(asked).matches() ? asked : "/";
  }
}
