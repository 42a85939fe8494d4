package org.ressourcerie.resources.model;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** Territories in words, as far as the application knows them: their level and their code. */
public final class TerritoryNames {
  private TerritoryNames() {}

  /** « Département 35 » for {@code departement:35}; what is not of a known level stays as it is. */
  public static String of(String code, MessageSource messages, Locale locale) {
    int colon = code.indexOf(':');
    String level = code.substring(0, Math.max(0, colon));
    Object[] number = {code.substring(colon + 1)};
    String name = messages.getMessage("resources.territory." + level, number, code, locale);
    return name == null ? code : name;
  }
}
