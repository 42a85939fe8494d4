package org.ressourcerie.resources.reading;

import java.time.Duration;
import java.util.List;
import org.ressourcerie.files.TextPassage;
import org.ressourcerie.web.ui.Screen;

/**
 * The text of one document of a resource.
 *
 * @param video address of the video that captions belong to; empty when there is none
 */
public record DocumentTextPage(
    Screen screen,
    Notice notice,
    Part.FileShown document,
    String video,
    List<TextPassage> passages) {

  /**
   * The anchor of a passage: {@code page-14}, {@code diapositive-7}, {@code t-1390}, {@code
   * section-3}.
   */
  public static String anchor(TextPassage passage) {
    return switch (passage.unit()) {
      case PAGE -> "page-" + passage.locator();
      case SLIDE -> "diapositive-" + passage.locator();
      case SECTION -> "section-" + passage.locator();
      case TIME -> "t-" + passage.locator();
    };
  }

  /** Its place in words: « Page 14 », « Diapositive 7 », « 23:10 »; empty under a heading. */
  public String place(TextPassage passage) {
    return switch (passage.unit()) {
      case PAGE -> screen.say("resources.text.page", passage.locator());
      case SLIDE -> screen.say("resources.text.slide", passage.locator());
      case SECTION -> "";
      case TIME -> screen.words().duration(Duration.ofSeconds(passage.locator()));
    };
  }

  public boolean isTranscript() {
    return document.role().equals("captions");
  }

  /** Where the passage opens in the document itself; empty when its format has no such address. */
  public String opens(TextPassage passage) {
    return switch (passage.unit()) {
      case PAGE -> document.path() + "#page=" + passage.locator();
      case TIME -> video.isEmpty() ? "" : video + "#t=" + passage.locator();
      case SLIDE, SECTION -> "";
    };
  }
}
