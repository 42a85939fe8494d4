package org.ressourcerie.transfer.importing;

import java.util.Locale;
import org.ressourcerie.transfer.ImportReport.Told;
import org.ressourcerie.transfer.spi.Issue;
import org.springframework.context.MessageSource;

/** Puts issues into words. An issue without words is told by its code rather than lost. */
record Telling(MessageSource messages, Locale locale) {

  Told told(Issue issue) {
    String place = Places.written(issue.place());
    String message = message(issue.code(), issue.arguments().toArray());
    return new Told(issue.level(), issue.code(), issue.arguments(), place, message);
  }

  String message(String code, Object... arguments) {
    String key = code.contains(".") ? code : "transfer.issue." + code;
    String words = messages.getMessage(key, arguments, code, locale);
    return words == null ? code : words;
  }
}
