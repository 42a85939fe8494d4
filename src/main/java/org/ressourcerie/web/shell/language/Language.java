package org.ressourcerie.web.shell.language;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The language of a request and its path without language prefix, as the filter left them. */
public final class Language {
  private static final String LOCALE = Language.class.getName() + ".locale";
  private static final String PATH = Language.class.getName() + ".path";

  private Language() {}

  /** French unless the address said otherwise. */
  public static Locale of(HttpServletRequest request) {
    return request.getAttribute(LOCALE) instanceof Locale locale ? locale : Locale.FRANCE;
  }

  /** The path first asked for, without language prefix, also while an error is shown. */
  public static String path(HttpServletRequest request) {
    return request.getAttribute(PATH) instanceof String path ? path : request.getRequestURI();
  }

  /** The address of a path in the language of the request. */
  public static String to(HttpServletRequest request, String path) {
    return of(request).equals(Locale.FRANCE) ? path : "/" + of(request).getLanguage() + path;
  }

  static void set(HttpServletRequest request, Locale locale, String path) {
    request.setAttribute(LOCALE, locale);
    request.setAttribute(PATH, path);
  }
}
