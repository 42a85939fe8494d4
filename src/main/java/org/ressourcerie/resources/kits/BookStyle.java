package org.ressourcerie.resources.kits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The styles that a saved kit holds: those of the site that it needs, and no address in them. */
@Component
class BookStyle {
  private static final List<String> LAYERS =
      List.of("layers", "reset", "tokens", "base", "components/reading", "components/book");

  private final String css;

  BookStyle() {
    this.css = LAYERS.stream().map(BookStyle::text).collect(Collectors.joining("\n"));
    if (css.contains("url(") || css.contains("</")) {
      throw new IllegalStateException("a saved kit would ask for something else");
    }
  }

  String css() {
    return css;
  }

  private static String text(String layer) {
    try {
      return new ClassPathResource("static/design/" + layer + ".css")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
