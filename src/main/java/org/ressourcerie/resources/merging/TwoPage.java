package org.ressourcerie.resources.merging;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ressourcerie.resources.drafting.Published;
import org.ressourcerie.resources.explaining.RuleWords;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.web.ui.Screen;

/**
 * Two resources side by side, before one leads to the other.
 *
 * @param one the one that stays
 * @param two the one that goes
 * @param places names of territories by code
 * @param wrong why it was not done, as a sentence; empty when nothing was asked
 */
public record TwoPage(
    Screen screen,
    Published.Standing one,
    Published.Standing two,
    Draft kept,
    Draft gone,
    Map<String, String> places,
    String wrong) {

  /** One line of the two: what it tells of each. */
  public record Line(String name, String kept, String gone) {}

  public List<Line> lines() {
    return List.of(
        new Line(screen.say("merging.number"), "" + one.number(), "" + two.number()),
        new Line(screen.say("merging.title.of"), kept.title(), gone.title()),
        new Line(screen.say("merging.summary"), summary(kept), summary(gone)),
        new Line(screen.say("merging.readers"), readers(kept), readers(gone)),
        new Line(
            screen.say("merging.themes"),
            String.join(", ", kept.themes()),
            String.join(", ", gone.themes())),
        new Line(screen.say("merging.territories"), named(kept), named(gone)),
        new Line(screen.say("merging.parts"), "" + kept.blocks().size(), "" + gone.blocks().size()),
        new Line(screen.say("merging.files"), "" + files(kept), "" + files(gone)));
  }

  public List<String> themes() {
    return List.copyOf(Taken.offered(kept, gone).themes());
  }

  public List<String> territories() {
    return List.copyOf(Taken.offered(kept, gone).territories());
  }

  public List<Integer> blocks() {
    return List.copyOf(Taken.offered(kept, gone).blocks());
  }

  /** What a part is called: its heading, else its files and links. */
  public String name(int at) {
    Draft.Block block = gone.blocks().get(at);
    String heading = block.heading();
    List<String> names =
        java.util.stream.Stream.concat(
                block.attachments().stream().map(Draft.Attachment::title),
                block.links().stream().map(Draft.Link::title))
            .toList();
    return (heading == null ? "" : heading + " – ") + String.join(", ", names);
  }

  /** Whether the one that goes can be read by everyone and the other cannot. */
  public boolean closes() {
    return gone.access().isAlwaysPublic() && !kept.access().isAlwaysPublic();
  }

  private String readers(Draft draft) {
    return new RuleWords(screen).admits(draft.access());
  }

  public String place(String code) {
    return places.getOrDefault(code, code);
  }

  private String named(Draft draft) {
    return draft.territories().stream().map(this::place).collect(Collectors.joining(", "));
  }

  private static String summary(Draft draft) {
    String summary = draft.summary();
    return summary == null ? "" : summary;
  }

  private static long files(Draft draft) {
    return draft.blocks().stream().mapToLong(block -> block.attachments().size()).sum();
  }
}
