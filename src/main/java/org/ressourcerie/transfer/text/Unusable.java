package org.ressourcerie.transfer.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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

  /** The same in French, with the name of the file in the place of its path. */
  public static String named(UnusableInput told, Path path) {
    String name = String.valueOf(path.getFileName());
    String[] arguments =
        told.arguments().stream()
            .map(argument -> argument.replace(path.toString(), name))
            .toArray(String[]::new);
    return String.valueOf(input(told.code(), arguments).getMessage());
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
