package org.ressourcerie.resources.checking;

import java.util.List;
import org.ressourcerie.resources.listing.Rows;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.ui.Screen;

/**
 * What a change tried out would give to everyone, in the language of a page.
 *
 * @param differences at once, then at each date
 */
public record Differences(Screen screen, Vocabulary vocabulary, List<Difference> differences) {
  private static final int LONGEST = 180;

  public Rows rows() {
    return new Rows(screen, vocabulary);
  }

  /** Whether anything more reaches everyone, now or later. */
  public boolean opens() {
    return differences.stream().anyMatch(Difference::opens);
  }

  /** A fact in a line: its kind, then its words, cut when they are many. */
  public String line(Difference.Channel channel, Fact fact) {
    String text =
        fact.text().length() <= LONGEST
            ? fact.text()
            : screen.say(
                "audiences.fact.cut",
                fact.text().substring(0, LONGEST).strip(),
                fact.text().length());
    return channel.way() == Way.API
        ? screen.say("audiences.fact.field", screen.say("audiences.field." + fact.what()), text)
        : screen.say("audiences.fact." + fact.what(), text);
  }
}
