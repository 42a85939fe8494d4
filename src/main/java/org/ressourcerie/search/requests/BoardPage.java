package org.ressourcerie.search.requests;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.spi.ResultCard;
import org.ressourcerie.web.ui.Screen;

/**
 * What people look for, for the team.
 *
 * @param wrong the request whose answer was not understood; 0 when none
 * @param typed what was typed as its answer
 */
public record BoardPage(
    Screen screen,
    List<Searches.Counted> most,
    List<Searches.Counted> nothing,
    List<Line> requests,
    long wrong,
    String typed) {

  /** A request with what was said, and the thing that answers it. */
  public record Line(
      long id,
      String text,
      String told,
      List<String> messages,
      boolean answered,
      @Nullable ResultCard answer) {}

  public int months() {
    return Searches.MONTHS;
  }

  public String search(String text) {
    return screen.to("/recherche?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
  }

  public String pin(String text) {
    return screen.to(
        "/administration/recherches/epingles?q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
  }
}
