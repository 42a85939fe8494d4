package org.ressourcerie.resources.proofing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.Teaser;
import org.ressourcerie.resources.proofing.Finding.Place;

/** Looks for words of reserved parts in what everyone is shown of a resource. */
final class TeaserChecks {
  /** Fewer words in a row may be a name or a turn of phrase. */
  private static final int RUN = 8;

  private TeaserChecks() {}

  static List<Check> all() {
    return List.of(TeaserChecks::quotes, TeaserChecks::headings);
  }

  private static void quotes(Examined examined, Findings findings) {
    if (examined.reserved().isEmpty()) {
      return;
    }
    Set<String> secret = runs(examined.reserved().stream().map(Examined.Part::text));
    Set<String> told = runs(examined.open().stream().map(Examined.Part::text));
    if (shows(examined, Teaser.TITLE)) {
      quote(examined.draft().title(), secret, told)
          .forEach(
              run ->
                  findings.add(Rule.TEASER_TITLE_QUOTES_RESERVED, Place.part("title"), run, run));
      told.addAll(runs(Stream.of(examined.draft().title())));
    }
    if (shows(examined, Teaser.TITLE_AND_SUMMARY)) {
      quote(examined.summary(), secret, told)
          .forEach(
              run ->
                  findings.add(
                      Rule.TEASER_QUOTES_RESERVED, Place.part("summary"), examined.summary(), run));
    }
  }

  private static void headings(Examined examined, Findings findings) {
    List<String> headings =
        examined.draft().teaser().shows(Teaser.CONTENTS)
            ? examined.reserved().stream()
                .map(Examined.Part::heading)
                .filter(heading -> !heading.isBlank())
                .toList()
            : List.of();
    if (!headings.isEmpty()) {
      String all = String.join(" ; ", headings);
      findings.add(Rule.TEASER_SHOWS_HEADINGS, Place.part(Place.BODY), all, all);
    }
  }

  /** The whole of a public resource's notice is shown, whatever its teaser says. */
  private static boolean shows(Examined examined, Teaser part) {
    Draft draft = examined.draft();
    return draft.access().isAlwaysPublic() || draft.teaser().shows(part);
  }

  /** The first run of the text that is secret and not told elsewhere. */
  private static Stream<String> quote(String text, Set<String> secret, Set<String> told) {
    return runsOf(text).filter(run -> secret.contains(run) && !told.contains(run)).limit(1);
  }

  private static Set<String> runs(Stream<String> texts) {
    Set<String> runs = new HashSet<>();
    texts.flatMap(TeaserChecks::runsOf).forEach(runs::add);
    return runs;
  }

  private static Stream<String> runsOf(String text) {
    List<String> words = Plain.words(text);
    return Stream.iterate(0, from -> from + RUN <= words.size(), from -> from + 1)
        .map(from -> String.join(" ", words.subList(from, from + RUN)));
  }
}
