package org.ressourcerie.commands;

import java.io.Console;
import java.io.PrintStream;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What a command says: its report on the standard output, everything else beside it. */
final class Speech {
  private final PrintStream out;
  private final PrintStream err;
  private final ResourceBundle words;
  private final Locale locale;
  private boolean rewriting;

  Speech(PrintStream out, PrintStream err, Map<String, String> environment) {
    this.out = out;
    this.err = err;
    this.locale = locale(environment);
    this.words =
        ResourceBundle.getBundle(
            "messages.commands",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  ResourceBundle words() {
    return words;
  }

  PrintStream out() {
    endProgress();
    return out;
  }

  String words(String key, Object... arguments) {
    return new MessageFormat(words.getString(key), locale).format(arguments);
  }

  void say(String key, Object... arguments) {
    out().println(words(key, arguments));
  }

  void json(Object report) {
    out().println(JsonMapper.builder().build().writeValueAsString(report));
  }

  void complain(String sentence) {
    endProgress();
    err.println(sentence);
  }

  /** One line that rewrites itself, for someone who watches; what comes next goes below it. */
  void progress(String key, Object... arguments) {
    if (isWatched()) {
      err.print("\r" + words(key, arguments));
      err.flush();
      rewriting = true;
    }
  }

  private void endProgress() {
    if (rewriting) {
      err.println();
      rewriting = false;
    }
  }

  /** Null and not a terminal are both possible, depending on the version of Java. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isWatched() {
    Console console = System.console();
    return console != null && console.isTerminal();
  }

  /** French unless the terminal is set to English: "C" says nothing about its reader. */
  private static Locale locale(Map<String, String> environment) {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .filter(value -> value.startsWith("en"))
        .map(value -> Locale.ENGLISH)
        .orElse(Locale.FRENCH);
  }
}
