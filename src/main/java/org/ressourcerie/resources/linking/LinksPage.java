package org.ressourcerie.resources.linking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ressourcerie.resources.proofing.FindingWords;
import org.ressourcerie.web.ui.Screen;

/**
 * What the watch of links heard, and what it leaves alone.
 *
 * @param watched whether the site knows its own address, without which it asks nothing of others
 * @param typed what the form held when it was wrong
 */
public record LinksPage(
    Screen screen,
    boolean watched,
    Optional<LinkRows.Night> last,
    List<FailingLinks.Failing> failing,
    List<IgnoredLinks.Ignored> ignored,
    boolean mayChange,
    Typed typed,
    Map<String, String> problems) {

  /** A beginning of addresses, and why they are to be left alone. */
  public record Typed(String beginning, String reason) {
    static final Typed NOTHING = new Typed("", "");
  }

  public String problem(String field) {
    String key = problems.get(field);
    return key == null ? "" : screen.say(key);
  }

  /** « 404 », or words where nothing was answered. */
  public String answer(FailingLinks.Failing link) {
    return new FindingWords(screen.words()).answer(link.answer());
  }
}
