package org.ressourcerie.transfer.pageextract;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.transfer.importing.Entry;
import org.ressourcerie.transfer.pageextract.Field.Label;
import org.ressourcerie.transfer.spi.ImportItem;
import org.ressourcerie.transfer.spi.ImportItem.Place;
import org.ressourcerie.transfer.spi.Issue;
import org.ressourcerie.transfer.text.Slug;

/** Makes an item of each notice. Public is only what says so and whose limits are certain. */
final class Items {
  private final String source;
  private final String file;
  private final Slug slugs = new Slug();
  private int dropped;

  Items(String source, String file) {
    this.source = source;
    this.file = file;
  }

  /** Characters that stood twice in the notices made so far. */
  int dropped() {
    return dropped;
  }

  /**
   * @param cut whether the extract ends within this notice
   */
  Entry item(Notice notice, boolean cut) {
    Reading reading = Reading.of(notice);
    dropped += reading.dropped();
    Place place = new Place(file, notice.title().number());
    Group group = notice.group();
    boolean open = group != null && group.declaresPublic() && notice.certain();
    boolean incomplete =
        reading.text().isEmpty() || !notice.certain() || isUnlabelled(group) || cut;
    String title = notice.title().text();
    String provenance = Kinds.provenance(group == null ? null : type(group));
    Kinds.Kind kind = Kinds.of(title, reading.text(), provenance);
    var issues = new ArrayList<Issue>();
    issues.addAll(doubts(notice, reading, place, cut));
    if (!kind.said()) {
      issues.add(Issue.warning("kind-guessed", place, kind.id()));
    }
    Stream<Line> read = Stream.concat(notice.body().stream(), notice.summary().stream());
    issues.addAll(Links.warnings(read.toList(), file));
    return Entry.of(made(title, kind.id(), provenance, reading, open, incomplete, place), issues);
  }

  private ImportItem made(
      String title,
      String kind,
      String provenance,
      Reading reading,
      boolean open,
      boolean incomplete,
      Place place) {
    String summary = reading.summary() != null ? reading.summary() : Summaries.of(reading.text());
    return new ImportItem(
        source,
        slugs.next(title),
        title,
        kind,
        provenance,
        summary,
        "fr",
        reading.publishedOn(),
        reading.updatedOn(),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        open ? AccessRule.PUBLIC : AccessRule.MEMBERS,
        open ? "title-and-summary" : reading.text().isEmpty() ? "none" : "title",
        incomplete,
        Blocks.of(reading.text()),
        List.of(),
        List.of(),
        List.of(),
        place);
  }

  /** A title that is all there is would be published whole by its teaser: hence « none » above. */
  private static List<Issue> doubts(Notice notice, Reading reading, Place place, boolean cut) {
    var issues = new ArrayList<Issue>();
    if (reading.text().isEmpty()) {
      issues.add(Issue.warning("no-text", place));
    }
    if (isUnlabelled(notice.group())) {
      issues.add(Issue.warning("no-access-line", place));
    }
    if (!notice.certain()) {
      issues.add(Issue.warning("boundary-unsure", place));
    }
    if (cut) {
      issues.add(Issue.warning("input-cut", place));
    }
    if (reading.dropped() > 0) {
      int share = Math.round(100f * reading.dropped() / Math.max(1, all(notice)));
      issues.add(Issue.note("summary-repeats-body", place, Integer.toString(share)));
    }
    return issues;
  }

  private static int all(Notice notice) {
    return Overlap.length(notice.body()) + Overlap.length(notice.summary());
  }

  private static boolean isUnlabelled(@Nullable Group group) {
    return group == null || !(group.declaresPublic() || group.declaresPrivate());
  }

  private static @Nullable String type(Group group) {
    return group.value(Label.TYPE).orElse(null);
  }
}
