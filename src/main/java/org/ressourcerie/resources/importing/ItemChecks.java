package org.ressourcerie.resources.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.RichText;
import org.ressourcerie.resources.model.Teaser;
import org.ressourcerie.resources.model.ThemeNames;
import org.ressourcerie.resources.model.Vocabulary;
import org.ressourcerie.transfer.spi.ImportItem;
import org.ressourcerie.transfer.spi.Issue;
import org.springframework.stereotype.Component;

/** What is wrong, or worth knowing, with an item that wants to become a resource. */
@Component
class ItemChecks {
  private static final int LONGEST_TITLE = 500;
  private static final List<String> CREDITS =
      List.of("author", "publisher", "partner", "funder", "speaker");

  private final Vocabulary vocabulary;
  private final ThemeNames themes;
  private final RichText richText;

  ItemChecks(Vocabulary vocabulary, ThemeNames themes, RichText richText) {
    this.vocabulary = vocabulary;
    this.themes = themes;
    this.richText = richText;
  }

  List<Issue> of(ImportItem item) {
    List<Issue> issues = new ArrayList<>();
    checkNotice(item, issues);
    checkVocabulary(item, issues);
    checkThemes(item, issues);
    checkBody(item, issues);
    item.links().forEach(link -> checkLink(link.url(), item, issues));
    return issues;
  }

  private static void checkNotice(ImportItem item, List<Issue> issues) {
    if (item.title().isBlank()) {
      issues.add(Issue.error("title-missing", item.place()));
    } else if (item.title().length() > LONGEST_TITLE) {
      issues.add(
          Issue.error("title-too-long", item.place(), Integer.toString(item.title().length())));
    }
    if (item.source().isBlank() || item.key().isBlank()) {
      issues.add(Issue.error("identity-missing", item.place()));
    }
    if (item.access().grants().isEmpty()) {
      issues.add(Issue.error("audience-missing", item.place()));
    }
    if (item.eventStart() == null && item.kind().equals("event")) {
      issues.add(Issue.warning("event-without-date", item.place()));
    }
  }

  private void checkVocabulary(ImportItem item, List<Issue> issues) {
    if (vocabulary.kind(item.kind()).isEmpty()) {
      issues.add(Issue.error("kind-unknown", item.place(), item.kind()));
    }
    if (vocabulary.provenance(item.provenance()).isEmpty()) {
      issues.add(Issue.error("provenance-unknown", item.place(), item.provenance()));
    }
    String licence = Objects.requireNonNullElse(item.licence(), "").strip();
    if (!licence.isEmpty() && vocabulary.licence(vocabulary.licenceWritten(licence)).isEmpty()) {
      issues.add(Issue.warning("licence-unknown", item.place(), licence));
    }
    if (Teaser.of(item.teaser()).isEmpty()) {
      issues.add(Issue.error("teaser-unknown", item.place(), item.teaser()));
    }
    for (ImportItem.Credit credit : item.credits()) {
      if (!CREDITS.contains(credit.role())) {
        issues.add(Issue.error("credit-unknown", item.place(), credit.role()));
      } else if (credit.person() == null && credit.organisation() == null) {
        issues.add(Issue.error("credit-empty", item.place(), credit.role()));
      }
    }
  }

  private void checkThemes(ImportItem item, List<Issue> issues) {
    List<String> cited =
        item.themes().stream().map(String::strip).filter(theme -> !theme.isEmpty()).toList();
    for (String fresh : themes.unknown(cited)) {
      issues.add(Issue.warning("new-theme", item.place(), fresh));
    }
  }

  private void checkBody(ImportItem item, List<Issue> issues) {
    for (ImportItem.Block block : item.blocks()) {
      String html = block.html();
      if (html != null) {
        RichText.Cleaned cleaned = richText.clean(html);
        if (!cleaned.removed().isEmpty()) {
          issues.add(
              Issue.warning("html-removed", item.place(), String.join(", ", cleaned.removed())));
        }
      }
    }
  }

  private static void checkLink(String url, ImportItem item, List<Issue> issues) {
    if (!Draft.Link.isWebAddress(url)) {
      issues.add(Issue.warning("link-unusable", item.place(), url));
    }
  }
}
