package org.ressourcerie.resources.bulk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ressourcerie.resources.explaining.RuleWords;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.Marks;
import org.ressourcerie.resources.model.Retouch;
import org.ressourcerie.web.ui.Screen;

/** A change of many resources in the language of a page. */
public record BulkWords(Screen screen) {

  /** What is changed, in a line. */
  public String told(Retouch retouch) {
    return retouch.kind() == Retouch.Kind.READERS
        ? screen.say(
            "bulk.told.readers",
            new RuleWords(screen).admits(retouch.access()),
            screen.say("audiences.teaser." + retouch.teaser().id()))
        : screen.say("bulk.told." + retouch.kind().id(), retouch.one(), retouch.other());
  }

  /** What a change is about, in a line: themes, names cited, or readers. */
  public String marks(Retouch.Kind kind, Marks marks) {
    if (kind == Retouch.Kind.READERS) {
      return screen.say(
          "bulk.marks.readers",
          new RuleWords(screen).admits(marks.access()),
          screen.say("audiences.teaser." + marks.teaser().id()));
    }
    List<String> told =
        kind.isTheme() ? marks.themes() : marks.credits().stream().map(BulkWords::credit).toList();
    return told.isEmpty() ? screen.say("bulk.marks.none") : String.join(" · ", told);
  }

  private static String credit(Draft.Credit credit) {
    return Stream.of(credit.person(), credit.function(), credit.organisation())
        .filter(Objects::nonNull)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
