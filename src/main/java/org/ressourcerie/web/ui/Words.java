package org.ressourcerie.web.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of one language: messages of the message files, dates, numbers and sizes. */
public record Words(MessageSource messages, Locale locale) {

  /** The message of this key with its arguments (java.text.MessageFormat); a missing key is an error. */
  public String say(String key, Object... arguments) {
    return messages.getMessage(key, arguments, locale);
  }

  /** Two letters, for {@code lang} attributes. */
  public String language() {
    return locale.getLanguage();
  }

  /** A date in letters: « 3 octobre 2026 ». */
  public String date(LocalDate date) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(date);
  }
}
