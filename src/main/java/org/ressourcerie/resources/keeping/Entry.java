package org.ressourcerie.resources.keeping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.resources.reporting.Reports;
import org.ressourcerie.web.ui.Screen;

/**
 * A published resource, with what asks for a look at it.
 *
 * @param told the latest day of which it is said that it was written or true; null for none
 * @param late whether its day of review has passed
 * @param dead links of it that have not answered for two nights
 * @param old whether nobody has said for long that it is true
 * @param keeper who of the team looks after it; empty for nobody
 * @param asideOn since when it waits for another look; null when it does not
 * @param note why it waits; may be empty
 * @param draftedBy who wrote last in its draft; empty when there is no draft
 * @param reports of readers that wait for an answer
 */
public record Entry(
    long number,
    String slug,
    long version,
    String title,
    String language,
    @Nullable LocalDate told,
    @Nullable LocalDate verified,
    @Nullable LocalDate reviewBy,
    boolean late,
    int dead,
    boolean old,
    String keeper,
    @Nullable LocalDate asideOn,
    String note,
    String draftedBy,
    List<Reports.Report> reports) {

  /** The permanent address, without language. */
  public String path() {
    return "/r/" + number + "-" + slug;
  }

  /** The address of what the team does with it, without language. */
  public String desk() {
    return "/administration/ressources/" + number;
  }

  /** The same with what readers said. */
  Entry with(List<Reports.Report> all) {
    return new Entry(
        number,
        slug,
        version,
        title,
        language,
        told,
        verified,
        reviewBy,
        late,
        dead,
        old,
        keeper,
        asideOn,
        note,
        draftedBy,
        all.stream().filter(report -> report.resource() == number).toList());
  }

  /** Why it needs a look, the heaviest reason first; empty when nothing asks for it. */
  public List<String> reasons(Screen screen) {
    List<String> reasons = new ArrayList<>();
    if (!reports.isEmpty()) {
      reasons.add(screen.words().plural("freshness.why.reports", reports.size()));
    }
    if (late && reviewBy != null) {
      reasons.add(screen.say("freshness.why.late", screen.words().date(reviewBy)));
    }
    if (dead > 0) {
      reasons.add(screen.words().plural("freshness.why.dead", dead));
    }
    if (asideOn != null) {
      reasons.add(screen.say("freshness.why.aside", screen.words().date(asideOn)));
    }
    if (old) {
      reasons.add(
          told == null
              ? screen.say("freshness.why.undated")
              : screen.say("freshness.why.old", screen.words().date(told)));
    }
    return reasons;
  }
}
