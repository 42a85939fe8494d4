package org.ressourcerie.transfer.csv;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.transfer.importing.Entry;
import org.ressourcerie.transfer.spi.ImportItem;
import org.ressourcerie.transfer.spi.ImportItem.Block;
import org.ressourcerie.transfer.spi.ImportItem.Credit;
import org.ressourcerie.transfer.spi.ImportItem.Link;
import org.ressourcerie.transfer.spi.Issue;
import org.ressourcerie.transfer.text.FrenchDates;
import org.ressourcerie.transfer.text.KindNames;
import org.ressourcerie.transfer.text.Slug;

/** Makes an item of a row. What a row does not say to be public is for members. */
final class RowReading {
  private final Row row;
  private final List<Issue> issues = new ArrayList<>();

  RowReading(Row row) {
    this.row = row;
  }

  Entry entry(String source, Slug slugs) {
    String title = row.get(Column.TITLE);
    if (title.isEmpty()) {
      Issue issue = Issue.error("title-missing", row.place());
      return Entry.rejected(source, row.get(Column.KEY), "", row.place(), List.of(issue));
    }
    String key = row.get(Column.KEY);
    AccessRule access = access();
    String language = row.get(Column.LANGUAGE).toLowerCase(java.util.Locale.ROOT);
    var item =
        new ImportItem(
            source,
            key.isEmpty() ? slugs.next(title) : key,
            title,
            kind(),
            provenance(),
            row.orNull(Column.SUMMARY),
            language.matches("[a-z]{2,3}") ? language : "fr",
            date(Column.DATE),
            date(Column.UPDATED),
            null,
            null,
            null,
            null,
            null,
            row.several(Column.THEMES),
            row.several(Column.TERRITORIES),
            access,
            access.isAlwaysPublic() ? "title-and-summary" : "title",
            false,
            blocks(),
            List.of(),
            links(),
            credits(),
            row.orNull(Column.LICENCE),
            row.place());
    return Entry.of(item, issues);
  }

  private AccessRule access() {
    String written = row.get(row.has(Column.ACCESS) ? Column.ACCESS : Column.PRIVATE);
    String word = Slug.of(written);
    boolean privacy = !row.has(Column.ACCESS) && row.has(Column.PRIVATE);
    if (privacy && word.matches("non|no|faux|false|0")) {
      return AccessRule.PUBLIC;
    }
    if (privacy && word.matches("oui|yes|vrai|true|1")) {
      return AccessRule.MEMBERS;
    }
    if (!privacy && word.matches("publi(c|que|cs)|tous|tout-public|libre|ouvert|open")) {
      return AccessRule.PUBLIC;
    }
    if (!privacy && word.matches("adherent(e?s)?|membres?|members?|prive(e|es)?|reserve(e|es)?")) {
      return AccessRule.MEMBERS;
    }
    if (!privacy && word.matches("staff|equipe|interne")) {
      return AccessRule.STAFF;
    }
    issues.add(
        written.isEmpty()
            ? Issue.warning("access-missing", row.place())
            : Issue.warning("access-unknown", row.place(), written));
    return AccessRule.MEMBERS;
  }

  private String kind() {
    String written = row.get(Column.KIND);
    return KindNames.id(written)
        .orElseGet(
            () -> {
              String guess = row.addresses().isEmpty() ? "guide" : "external-reference";
              issues.add(
                  written.isEmpty()
                      ? Issue.warning("kind-guessed", row.place(), guess)
                      : Issue.warning("kind-unread", row.place(), written, guess));
              return guess;
            });
  }

  private String provenance() {
    String word = Slug.of(row.get(Column.PROVENANCE));
    if (word.matches("(network|reseau).*")) {
      return "network";
    }
    if (word.matches("(member|membre|adherent).*")) {
      return "member";
    }
    if (word.matches("(partner|partenaire).*")) {
      return "partner";
    }
    boolean told = word.matches("(external|externe|autre|exterieur).*");
    return told || !row.addresses().isEmpty() ? "external" : "network";
  }

  private @Nullable LocalDate date(Column column) {
    String written = row.get(column);
    var date = FrenchDates.in(written);
    if (date.isEmpty() && !written.isEmpty()) {
      issues.add(Issue.warning("date-unread", row.place(), written));
    }
    return date.orElse(null);
  }

  private List<Block> blocks() {
    String text = row.get(Column.TEXT);
    return text.isEmpty() ? List.of() : List.of(new Block(null, null, text, null));
  }

  private List<Link> links() {
    return row.addresses().stream()
        .map(url -> new Link(url.startsWith("www.") ? "https://" + url : url, null))
        .toList();
  }

  private List<Credit> credits() {
    var credits = new ArrayList<Credit>();
    row.several(Column.AUTHOR).forEach(who -> credits.add(new Credit("author", who, null, null)));
    String publisher = row.orNull(Column.PUBLISHER);
    if (publisher != null) {
      credits.add(new Credit("publisher", null, publisher, null));
    }
    return credits;
  }
}
