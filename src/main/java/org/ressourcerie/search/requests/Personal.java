package org.ressourcerie.search.requests;

import java.util.regex.Pattern;

/** Tells texts that may say something of a person: mail addresses, telephone and other numbers. */
public final class Personal {
  private static final Pattern NUMBER = Pattern.compile("\\d(?:[\\s.\\-/]?\\d){4,}");
  private static final Pattern YEARS =
      Pattern.compile("(?<!\\d)(?:19|20)\\d\\d(?:\\s*[-–/]\\s*(?:19|20)\\d\\d)?(?!\\d)");

  private Personal() {}

  /** A year or a period is no personal number. */
  public static boolean looks(String text) {
    return text.indexOf('@') >= 0 || NUMBER.matcher(YEARS.matcher(text).replaceAll("")).find();
  }
}
