package org.ressourcerie.resources.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.Resources;
import org.ressourcerie.transfer.spi.ImportItem;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.transfer.spi.Issue;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes imported items in: new ones are created, changed ones get a revision, edited ones are left
 * alone.
 */
@Component
class Taking implements ImportTarget {
  private final ItemChecks checks;
  private final Drafts drafts;
  private final HandSetAccess handSet;
  private final Resources resources;
  private final JdbcTemplate sql;

  Taking(
      ItemChecks checks,
      Drafts drafts,
      HandSetAccess handSet,
      Resources resources,
      JdbcTemplate sql) {
    this.checks = checks;
    this.drafts = drafts;
    this.handSet = handSet;
    this.resources = resources;
    this.sql = sql;
  }

  @Override
  public List<Issue> check(ImportItem item) {
    List<Issue> issues = new ArrayList<>(checks.of(item));
    if (handSet.stands(item.source().strip(), item.key().strip())) {
      issues.add(Issue.note("audiences.import.kept", item.place()));
    }
    return issues;
  }

  @Override
  @Transactional
  public List<Outcome> apply(List<ImportItem> items) {
    letOneImportWrite();
    Map<String, Resources.Known> known =
        resources.known(
            items.stream().map(ImportItem::source).toList(),
            items.stream().map(ImportItem::key).toList());
    Outcome[] outcomes = new Outcome[items.size()];
    List<Resources.Entry> entries = new ArrayList<>();
    for (int i = 0; i < outcomes.length; i++) {
      Draft draft = drafts.of(items.get(i));
      Resources.Known before = known.get(draft.source() + "\n" + draft.key());
      String digest = Drafts.digest(draft);
      outcomes[i] = outcome(before, digest);
      if (outcomes[i] == Outcome.CREATED || outcomes[i] == Outcome.UPDATED) {
        Draft kept =
            before != null && before.accessByHand() ? handSet.over(draft, before.number()) : draft;
        entries.add(new Resources.Entry(kept, digest, before));
      }
    }
    if (!entries.isEmpty()) {
      resources.publish(entries, "import");
    }
    return Arrays.asList(outcomes);
  }

  private static Outcome outcome(Resources.@Nullable Known before, String digest) {
    if (before == null) {
      return Outcome.CREATED;
    }
    if (before.editedByHand()) {
      return Outcome.KEPT;
    }
    return digest.equals(before.digest()) ? Outcome.UNCHANGED : Outcome.UPDATED;
  }

  /** Two imports at once of the same item would both create it; the second waits for the first. */
  private void letOneImportWrite() {
    sql.query("select pg_advisory_xact_lock(hashtext('resources.import'))", row -> {});
  }
}
