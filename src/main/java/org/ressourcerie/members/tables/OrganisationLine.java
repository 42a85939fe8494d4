package org.ressourcerie.members.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.members.model.FreeMail;
import org.ressourcerie.members.model.MailAddress;
import org.ressourcerie.members.model.Membership;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.model.OrganisationKind;
import org.ressourcerie.members.model.Siren;
import org.ressourcerie.members.model.TerritoryCode;
import org.ressourcerie.transfer.spi.Table;
import org.ressourcerie.transfer.spi.TableLine;

/** What one line says of an organisation; an empty cell says nothing. */
final class OrganisationLine {
  static final Table TABLE =
      new Table(
          "organisations",
          List.of(
              Table.Column.required("nom", "name", "organisation", "collectivité", "structure"),
              Table.Column.optional("type", "kind", "nature", "catégorie"),
              Table.Column.optional("siren", "numéro siren", "n° siren"),
              Table.Column.optional("territoire", "territory"),
              Table.Column.optional("messagerie", "mailbox", "courriel officiel", "email officiel"),
              Table.Column.optional("domaines", "domains", "domaine", "noms de domaine"),
              Table.Column.optional("site", "site web", "website", "url"),
              Table.Column.optional("annuaire", "listed"),
              Table.Column.optional(
                  "adhésion depuis", "since", "date d'adhésion", "adhérent depuis"),
              Table.Column.optional("adhésion jusqu'au", "until", "fin d'adhésion"),
              Table.Column.optional("sursis jusqu'au", "grace until"),
              Table.Column.optional("motif du sursis", "grace reason")),
          true,
          cells ->
              cells.apply("siren")
                  + "|"
                  + cells.apply("nom")
                  + "|"
                  + cells.apply("adhésion depuis"),
          cells -> cells.apply("nom"));

  private final Cells cells;

  OrganisationLine(TableLine line) {
    this.cells = new Cells(line);
  }

  Cells cells() {
    return cells;
  }

  String name() {
    return cells.text("nom");
  }

  Optional<Siren> siren() {
    return cells.maybe("siren").flatMap(Siren::of);
  }

  /** What is kept, changed by what the line says; a new one when nothing is kept. */
  Organisation on(@Nullable Organisation kept) {
    Optional<Organisation> before = Optional.ofNullable(kept);
    return new Organisation(
        before.map(Organisation::id).orElse(0L),
        before.map(Organisation::slug).orElse(""),
        name(),
        kind().or(() -> before.map(Organisation::kind)).orElse(OrganisationKind.OTHER),
        siren().or(() -> before.map(Organisation::siren)).orElse(null),
        cells.maybe("territoire").or(() -> before.map(Organisation::territory)).orElse(null),
        mailbox().or(() -> before.map(Organisation::mailbox)).orElse(null),
        domains().isEmpty() ? before.map(Organisation::domains).orElse(List.of()) : domains(),
        website().or(() -> before.map(Organisation::website)).orElse(null),
        cells.yes("annuaire", before.map(Organisation::listed).orElse(true)));
  }

  /** The membership that it tells, to be kept under this number; empty when it tells none. */
  Optional<Membership> membership(long id) {
    LocalDate since = cells.date("adhésion depuis");
    return since == null
        ? Optional.empty()
        : Optional.of(
            new Membership(
                id,
                since,
                cells.date("adhésion jusqu'au"),
                cells.date("sursis jusqu'au"),
                cells.maybe("motif du sursis").orElse(null)));
  }

  Optional<OrganisationKind> kind() {
    String word = Plain.of(cells.text("type"));
    return OrganisationKind.named(word).or(() -> OrganisationKind.of(word));
  }

  /** Finds what is wrong, once, without looking at what is kept. */
  void check() {
    if (name().isEmpty()) {
      cells.error("name-missing");
    }
    if (cells.maybe("siren").isPresent() && siren().isEmpty()) {
      cells.error("siren-wrong", cells.text("siren"));
    }
    if (cells.maybe("type").isPresent() && kind().isEmpty()) {
      cells.error("kind-wrong", cells.text("type"), kinds());
    }
    if (cells.maybe("messagerie").isPresent() && mailbox().isEmpty()) {
      cells.error("email-wrong", cells.text("messagerie"));
    }
    if (cells.maybe("territoire").filter(code -> TerritoryCode.of(code).isEmpty()).isPresent()) {
      cells.error("territory-wrong", cells.text("territoire"), TerritoryCode.EXAMPLES);
    }
    if (cells.maybe("site").isPresent() && website().isEmpty()) {
      cells.warning("website-wrong", cells.text("site"));
    }
    for (String domain : cells.several("domaines")) {
      checkDomain(domain);
    }
    checkDates();
  }

  private void checkDomain(String written) {
    Optional<String> domain = MailAddress.domain(written);
    if (domain.isEmpty()) {
      cells.warning("domain-wrong", written);
    } else if (FreeMail.holds(domain.get())) {
      cells.warning("domain-free", written);
    }
  }

  private void checkDates() {
    LocalDate since = cells.date("adhésion depuis");
    LocalDate until = cells.date("adhésion jusqu'au");
    LocalDate grace = cells.date("sursis jusqu'au");
    boolean unordered =
        (since != null && until != null && until.isBefore(since))
            || (until != null && grace != null && grace.isBefore(until));
    if (unordered) {
      cells.error("dates-order");
    }
    if ((until != null && since == null) || (grace != null && until == null)) {
      cells.error("dates-missing");
    }
    if (grace != null && cells.maybe("motif du sursis").isEmpty()) {
      cells.error("grace-reason-missing");
    }
  }

  private Optional<String> mailbox() {
    return cells.maybe("messagerie").flatMap(MailAddress::of);
  }

  private Optional<String> website() {
    return cells
        .maybe("site")
        .map(site -> site.startsWith("http") ? site : "https://" + site)
        .filter(site -> site.matches("https?://[^\\s\"<>]+\\.[^\\s\"<>]+"));
  }

  private List<String> domains() {
    return cells.several("domaines").stream()
        .flatMap(domain -> MailAddress.domain(domain).stream())
        .filter(domain -> !FreeMail.holds(domain))
        .distinct()
        .toList();
  }

  private static String kinds() {
    return Stream.of(OrganisationKind.values())
        .map(OrganisationKind::id)
        .map(id -> id.toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", "));
  }
}
