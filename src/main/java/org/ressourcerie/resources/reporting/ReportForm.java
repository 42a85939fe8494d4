package org.ressourcerie.resources.reporting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a reader typed, with what keeps it from being taken. */
public record ReportForm(String what, String place, String message) {
  private static final int LONGEST_PLACE = 120;
  private static final int LONGEST_MESSAGE = 1_000;

  /** A mail address, or a telephone number; amounts and dates are what a report is about. */
  private static final Pattern PERSONAL =
      Pattern.compile("\\S@\\S|(?<!\\d)(?:\\+\\d{2}\\s?|0)[1-9](?:[\\s.\\-]?\\d\\d){4}(?!\\d)");

  static final ReportForm EMPTY = new ReportForm("", "", "");

  /** Keys of messages by field; empty when it may be taken. */
  Map<String, String> problems() {
    Map<String, String> problems = new LinkedHashMap<>();
    if (What.of(what).isEmpty()) {
      problems.put("what", "freshness.report.what.missing");
    }
    if (place.length() > LONGEST_PLACE) {
      problems.put("place", "freshness.report.place.long");
    } else if (isPersonal(place)) {
      problems.put("place", "freshness.report.personal");
    }
    if (message.isBlank()) {
      problems.put("message", "freshness.report.message.missing");
    } else if (message.length() > LONGEST_MESSAGE) {
      problems.put("message", "freshness.report.message.long");
    } else if (isPersonal(message)) {
      problems.put("message", "freshness.report.personal");
    }
    return problems;
  }

  private static boolean isPersonal(String text) {
    return PERSONAL.matcher(text).find();
  }
}
