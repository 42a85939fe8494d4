package org.ressourcerie.web;

import java.util.List;

/**
 * A parameter of the API has a value that it cannot have: the answer is a 400 that says, in the
 * caller's language, what it can be.
 */
public final class WrongParameter extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String rule;
  private final transient List<String> arguments;

  private WrongParameter(String rule, String... arguments) {
    super(rule + " " + String.join(", ", arguments));
    this.rule = rule;
    this.arguments = List.of(arguments);
  }

  /** A whole number between two others, both possible. */
  public static WrongParameter outside(String name, int least, int most) {
    return new WrongParameter("range", name, Integer.toString(least), Integer.toString(most));
  }

  /** One of these words. */
  public static WrongParameter amongst(String name, String... words) {
    return new WrongParameter("choice", name, String.join(", ", words));
  }

  /** Of another form, such as letters where a number should be. */
  public static WrongParameter misshapen(String name) {
    return new WrongParameter("form", name);
  }

  /** The message is {@code web.api.parameter.<rule>}. */
  public String rule() {
    return rule;
  }

  public List<String> arguments() {
    return arguments;
  }
}
