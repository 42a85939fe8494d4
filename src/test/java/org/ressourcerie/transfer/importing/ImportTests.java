package org.ressourcerie.transfer.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.transfer.ImportReport;
import org.ressourcerie.transfer.spi.ImportItem;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.transfer.spi.Issue;
import org.springframework.context.support.StaticMessageSource;

/** Two passes: nothing is applied before all is checked, and no item costs the others. */
class ImportTests {
  private final Recording target = new Recording();
  @TempDir private Path input = Path.of("");

  @Test
  void everythingIsCheckedBeforeAnythingIsApplied() throws Exception {
    ImportReport report = run(250, false);
    assertThat(target.checkedBeforeFirstApply).isEqualTo(249);
    assertThat(report.created()).isEqualTo(248);
    assertThat(report.rejected()).isEqualTo(2);
    assertThat(target.largestBatch).isEqualTo(100);
    assertThat(run(250, false).unchanged()).isEqualTo(248);
  }

  @Test
  void checkingOnlyAppliesNothing() throws Exception {
    ImportReport report = run(10, true);
    assertThat(target.kept).isEmpty();
    assertThat(report.ready()).isEqualTo(9);
  }

  @Test
  void anItemThatFailsIsRejectedAlone() throws Exception {
    target.refused = "k7";
    ImportReport report = run(150, false);
    assertThat(report.items().get(7).outcome()).isEqualTo(ImportReport.Outcome.REJECTED);
    assertThat(report.created()).isEqualTo(147);
  }

  @Test
  void whatTheSiteGainsIsToldOnce() throws Exception {
    assertThat(run(250, true).warnings()).isEqualTo(1);
  }

  /** The third item tells the key of the second again; the target refuses the one named bad. */
  private ImportReport run(int count, boolean checkOnly) throws Exception {
    var tally = new Tally(new Telling(new StaticMessageSource(), Locale.FRENCH));
    var source = new ImportFormat.Source("s", false);
    var attempt = new Import(new Counting(count), input, source, Taker.of(target), tally);
    attempt.check(progress -> {});
    if (checkOnly) {
      attempt.preview(progress -> {});
    } else {
      attempt.apply(progress -> {});
    }
    return tally.report(0, "counting", "x", checkOnly, Duration.ZERO);
  }

  private record Counting(int count) implements ImportFormat {
    @Override
    public String name() {
      return "counting";
    }

    @Override
    public void read(Path path, Source source, Consumer<Entry> entries) {
      for (int i = 0; i < count; i++) {
        String key = i == 2 ? "k1" : i == 20 ? "bad" : "k" + i;
        entries.accept(Entry.of(item(key, i), List.of()));
      }
    }
  }

  private static ImportItem item(String key, int line) {
    var none = List.<String>of();
    return new ImportItem(
        "s",
        key,
        "T",
        "guide",
        "network",
        null,
        "fr",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        none,
        none,
        AccessRule.PUBLIC,
        "title",
        false,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new ImportItem.Place("x", line));
  }

  /** Keeps keys; says what it was asked, and when. */
  private static final class Recording implements ImportTarget {
    final Set<String> kept = new HashSet<>();
    final List<String> checked = new ArrayList<>();
    int checkedBeforeFirstApply;
    int largestBatch;
    String refused = "";

    @Override
    public List<Issue> check(ImportItem item) {
      checked.add(item.key());
      return item.key().equals("bad")
          ? List.of(Issue.error("bad", item.place()))
          : List.of(
              Issue.warning(
                  "new-word", item.place(), item.place().line() % 2 == 0 ? "Été" : "ete"));
    }

    @Override
    public List<ImportTarget.Outcome> apply(List<ImportItem> items) {
      if (kept.isEmpty()) {
        checkedBeforeFirstApply = checked.size();
      }
      largestBatch = Math.max(largestBatch, items.size());
      if (items.stream().anyMatch(item -> item.key().equals(refused))) {
        throw new IllegalStateException("refused");
      }
      return items.stream()
          .map(
              item ->
                  kept.add(item.key())
                      ? ImportTarget.Outcome.CREATED
                      : ImportTarget.Outcome.UNCHANGED)
          .toList();
    }
  }
}
