package org.ressourcerie.transfer.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.ressourcerie.transfer.UnusableInput;

/** Says in French why an input cannot be used, also where no message source is at hand. */
public final class Unusable {
  private static final ResourceBundle WORDS = load();

  private Unusable() {}

  public static UnusableInput input(String code, String... arguments) {
    String pattern = WORDS.getString("transfer.unusable." + code);
    String message = new MessageFormat(pattern, Locale.FRENCH).format(arguments);
    return new UnusableInput(code, message, List.of(arguments));
  }

  private static ResourceBundle load() {
    String name = "/messages/transfer.properties";
    try (var stream = Unusable.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new MissingResourceException(name + " is missing", name, "");
      }
      return new PropertyResourceBundle(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
