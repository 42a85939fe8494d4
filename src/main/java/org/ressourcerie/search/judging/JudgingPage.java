package org.ressourcerie.search.judging;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.spi.ResultCard;
import org.ressourcerie.web.ui.Screen;

/**
 * The judged searches, and the form to judge one.
 *
 * @param places where the right answers stand today; null when it was not asked
 * @param problems message keys by field of the form
 */
public record JudgingPage(
    Screen screen,
    List<Line> lines,
    @Nullable Comparison places,
    String words,
    String thing,
    Map<String, String> problems) {

  /** A judged search with its answers. */
  public record Line(long id, String text, List<Right> answers) {
    public String searchPath() {
      return "/recherche?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }

  /**
   * A right answer.
   *
   * @param card null when it is there no more
   */
  public record Right(String type, long number, @Nullable ResultCard card) {}

  public String error(String field) {
    String key = problems.get(field);
    return key == null ? "" : screen.say(key);
  }

  /** Where the first right answer of a search stands; empty when it was not asked. */
  public String place(Line line) {
    return places == null
        ? ""
        : places.lines().stream()
            .filter(one -> one.text().equals(line.text()))
            .map(Comparison.Line::before)
            .map(place -> screen.say(place == 0 ? "steering.place.none" : "steering.place", place))
            .findFirst()
            .orElse("");
  }
}
