package org.ressourcerie.resources.proofing;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.proofing.Finding.Place;

/**
 * Looks at the summary: it is what most readers see of a resource, so it says something of its own.
 */
final class SummaryChecks {
  private static final int LONGEST = 400;

  /** So many words in the same order are no accident. */
  private static final int OPENING = 10;

  /** A body has begun for good by then: titles and calls to read come first in many. */
  private static final int BEGINNING = 150;

  private static final Place SUMMARY = Place.part("summary");

  private SummaryChecks() {}

  static List<Check> all() {
    return List.of(SummaryChecks::length, SummaryChecks::repetition, SummaryChecks::body);
  }

  private static void length(Examined examined, Findings findings) {
    String summary = examined.summary();
    if (summary.isEmpty()) {
      findings.add(Rule.SUMMARY_MISSING, SUMMARY, "");
    } else if (summary.length() > LONGEST) {
      findings.add(
          Rule.SUMMARY_TOO_LONG,
          SUMMARY,
          summary,
          Integer.toString(summary.length()),
          Integer.toString(LONGEST));
    }
  }

  private static void repetition(Examined examined, Findings findings) {
    List<String> summary = Plain.words(examined.summary());
    List<String> opening = summary.subList(0, Math.min(OPENING, summary.size()));
    List<String> body =
        examined.parts().stream()
            .flatMap(part -> Plain.words(part.text()).stream())
            .limit(BEGINNING)
            .toList();
    if (!opening.isEmpty() && Collections.indexOfSubList(body, opening) >= 0) {
      findings.add(Rule.SUMMARY_REPEATS_BODY, SUMMARY, examined.summary());
    }
  }

  /** A resource that is only a title and a summary leads nowhere. */
  private static void body(Examined examined, Findings findings) {
    if (examined.draft().blocks().stream().noneMatch(SummaryChecks::holdsSomething)) {
      findings.add(Rule.BODY_MISSING, Place.part(Place.BODY), "");
    }
  }

  private static boolean holdsSomething(Draft.Block block) {
    return !Objects.requireNonNullElse(block.html(), "").isBlank()
        || !block.attachments().isEmpty()
        || !block.links().isEmpty();
  }
}
