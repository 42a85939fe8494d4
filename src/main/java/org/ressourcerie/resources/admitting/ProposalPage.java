package org.ressourcerie.resources.admitting;

import java.util.List;
import java.util.stream.Stream;
import org.ressourcerie.resources.checking.Difference;
import org.ressourcerie.resources.checking.Fact;
import org.ressourcerie.resources.checking.Way;
import org.ressourcerie.resources.explaining.Contradiction;
import org.ressourcerie.resources.explaining.RuleWords;
import org.ressourcerie.resources.explaining.Ruled;
import org.ressourcerie.resources.listing.Rows;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.web.ui.Screen;

/**
 * What a proposal would change: part by part, then for everyone, way by way.
 *
 * @param differences at once, then at each date
 */
public record ProposalPage(
    Screen screen,
    Vocabulary vocabulary,
    Standing standing,
    long number,
    List<Ruled> proposed,
    String teaser,
    String why,
    List<Difference> differences) {
  private static final int LONGEST = 180;

  /** A part whose rule changes, with its rule before and after, in words. */
  public record Change(String name, String before, String after) {}

  public RuleWords rules() {
    return new RuleWords(screen);
  }

  public Rows rows() {
    return new Rows(screen, vocabulary);
  }

  public List<Change> changes() {
    return changes(screen, standing, proposed, teaser);
  }

  static List<Change> changes(
      Screen screen, Standing standing, List<Ruled> proposed, String teaser) {
    RuleWords words = new RuleWords(screen);
    Stream<Change> parts =
        Stream.iterate(0, i -> i < proposed.size(), i -> i + 1)
            .filter(i -> !proposed.get(i).rule().equals(standing.ruled().get(i).rule()))
            .map(
                i ->
                    new Change(
                        words.name(proposed.get(i)),
                        words.stance(standing.ruled().get(i)),
                        words.stance(proposed.get(i))));
    String before = standing.notice().teaser().id();
    Stream<Change> shown =
        before.equals(teaser)
            ? Stream.empty()
            : Stream.of(
                new Change(
                    screen.say("audiences.teaser"),
                    screen.say("audiences.teaser." + before),
                    screen.say("audiences.teaser." + teaser)));
    return Stream.concat(parts, shown).toList();
  }

  public List<String> contradictions() {
    return Contradiction.in(proposed).stream().map(one -> rules().told(one)).toList();
  }

  /** Whether anything more reaches everyone, now or later. */
  public boolean opens() {
    return differences.stream().anyMatch(Difference::opens);
  }

  /** A fact in a line: its kind, then its words, cut when they are many. */
  public String told(Difference.Channel channel, Fact fact) {
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
