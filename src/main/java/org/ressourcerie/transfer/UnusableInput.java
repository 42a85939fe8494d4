package org.ressourcerie.transfer;

import java.util.List;

/**
 * Nothing of the input can be read, or what was asked makes no sense. Nothing was changed.
 *
 * <p>The message is for people, in French; {@link #code()} and {@link #arguments()} say the same in
 * another language: the key is {@code transfer.unusable.<code>}.
 */
public final class UnusableInput extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final String code;
  private final transient List<String> arguments;

  public UnusableInput(String code, String message, List<String> arguments) {
    super(message);
    this.code = code;
    this.arguments = List.copyOf(arguments);
  }

  public String code() {
    return code;
  }

  public List<String> arguments() {
    return arguments;
  }
}
