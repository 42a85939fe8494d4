package org.ressourcerie.resources.editing;

import java.util.List;
import java.util.stream.Stream;
import org.ressourcerie.fetching.Answer;
import org.ressourcerie.resources.drafting.Refusals;
import org.ressourcerie.resources.prefilling.Alike;

/**
 * What is told above a draft.
 *
 * @param refused keys of messages about files that were not taken
 * @param unread why its address was not read, as the end of a key; may be empty
 * @param uncovered key of why the picture that its page proposes was not taken; may be empty
 * @param alike resources that may be the same
 */
public record Told(List<String> refused, String unread, String uncovered, List<Alike> alike) {

  /** What an address says of it; anything but our own words is left out. */
  static Told of(List<String> refused, String unread, String uncovered, List<Alike> alike) {
    String picture =
        isReason(uncovered)
            ? "prefilling.unread." + uncovered
            : Refusals.own(List.of(uncovered)).stream().findFirst().orElse("");
    return new Told(Refusals.own(refused), isReason(unread) ? unread : "", picture, alike);
  }

  private static boolean isReason(String end) {
    return Stream.of(Answer.Reason.values()).map(Answer.Reason::id).anyMatch(end::equals);
  }
}
