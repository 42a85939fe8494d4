package org.ressourcerie.web.shell.language;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
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

  /**
   * The language in which a program is told what went wrong: the one of the address, else the first
   * of its {@code Accept-Language} that the site speaks; French when neither says.
   */
  public static Locale ofProgram(HttpServletRequest request) {
    if (!of(request).equals(Locale.FRANCE) || request.getHeader("Accept-Language") == null) {
      return of(request);
    }
    return Collections.list(request.getLocales()).stream()
        .map(Locale::getLanguage)
        .filter(List.of("fr", "en")::contains)
        .findFirst()
        .filter("en"::equals)
        .map(english -> Locale.UK)
        .orElse(Locale.FRANCE);
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
