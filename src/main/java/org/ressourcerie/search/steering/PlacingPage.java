package org.ressourcerie.search.steering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.web.ui.Screen;

/**
 * What the team has placed, and the form to place more.
 *
 * @param problems message keys by field of the form
 * @param verdict what the judged searches say of the change that was asked; null when none was
 * @param removing the placing whose removal needs a reason; 0 when none
 */
public record PlacingPage(
    Screen screen,
    List<Line> lines,
    PlacingForm form,
    Map<String, String> problems,
    @Nullable Verdict verdict,
    long removing) {

  /**
   * One thing placed.
   *
   * @param title null when the thing is there no more
   * @param state {@code now}, {@code later} or {@code over}
   */
  public record Line(
      long id,
      String words,
      @Nullable String title,
      String path,
      String how,
      @Nullable LocalDate from,
      @Nullable LocalDate until,
      String state) {

    public String searchPath() {
      return "/recherche?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
  }

  public String error(String field) {
    String key = problems.get(field);
    return key == null ? "" : screen.say(key);
  }

  /** From when until when, in words. */
  public String when(Line line) {
    LocalDate from = line.from();
    LocalDate until = line.until();
    if (from == null && until == null) {
      return screen.say("search.placing.always");
    }
    if (from == null) {
      return screen.say("search.placing.upTo", screen.words().date(Objects.requireNonNull(until)));
    }
    return until == null
        ? screen.say("search.placing.since", screen.words().date(from))
        : screen.say(
            "search.placing.between", screen.words().date(from), screen.words().date(until));
  }
}
