package org.ressourcerie.members.tables;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Permission;
import org.ressourcerie.members.model.Membership;
import org.ressourcerie.members.model.Memberships;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.model.Organisations;
import org.ressourcerie.transfer.spi.ImportTarget.Outcome;
import org.ressourcerie.transfer.spi.Issue;
import org.ressourcerie.transfer.spi.Table;
import org.ressourcerie.transfer.spi.TableLine;
import org.ressourcerie.transfer.spi.TableTarget;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/**
 * Takes in organisations and their memberships: an organisation is found again by its SIREN, else
 * by its name; a membership by its first day.
 */
@Component
class OrganisationTable implements TableTarget {
  private final Organisations organisations;
  private final Memberships memberships;

  OrganisationTable(Organisations organisations, Memberships memberships) {
    this.organisations = organisations;
    this.memberships = memberships;
  }

  @Override
  public String format() {
    return "organisations";
  }

  @Override
  public String label() {
    return "members.import.organisations";
  }

  @Override
  public Permission needs() {
    return Permission.ADMIT;
  }

  @Override
  public String shown(String title) {
    return "/administration/organisations?q=" + UriUtils.encode(title, StandardCharsets.UTF_8);
  }

  @Override
  public List<Table> tables() {
    return List.of(OrganisationLine.TABLE);
  }

  @Override
  public List<Issue> check(TableLine written) {
    var line = new OrganisationLine(written);
    line.check();
    if (line.cells().hasErrors()) {
      return line.cells().issues();
    }
    List<Organisation> named = organisations.byName(line.name());
    if (line.siren().isEmpty() && named.size() > 1) {
      line.cells().error("name-ambiguous", line.name());
      return line.cells().issues();
    }
    Organisation kept = kept(line);
    if (kept == null && line.kind().isEmpty()) {
      line.cells().warning("kind-missing");
    }
    if (kept != null && overlapping(line, kept.id())) {
      line.cells().error("membership-overlaps");
    }
    return line.cells().issues();
  }

  @Override
  @Transactional
  public List<Outcome> apply(List<TableLine> lines) {
    return lines.stream().map(line -> apply(new OrganisationLine(line))).toList();
  }

  private Outcome apply(OrganisationLine line) {
    Organisation before = kept(line);
    Organisation told = line.on(before);
    Organisation after = told.equals(before) ? told : organisations.keep(told);
    boolean member = applyMembership(line, after.id());
    if (before == null) {
      return Outcome.CREATED;
    }
    return member || !told.equals(before) ? Outcome.UPDATED : Outcome.UNCHANGED;
  }

  /** Whether it changed something. */
  private boolean applyMembership(OrganisationLine line, long organisation) {
    Optional<Membership> told = line.membership(0);
    if (told.isEmpty()) {
      return false;
    }
    Optional<Membership> before =
        memberships.of(organisation).stream()
            .filter(one -> one.since().equals(told.get().since()))
            .findFirst();
    Membership after = line.membership(before.map(Membership::id).orElse(0L)).orElseThrow();
    if (before.isPresent() && before.get().equals(after)) {
      return false;
    }
    if (overlapping(line, organisation)) {
      throw new IllegalStateException("two memberships of one organisation overlap");
    }
    memberships.keep(organisation, after);
    return true;
  }

  private boolean overlapping(OrganisationLine line, long organisation) {
    return line.membership(0)
        .filter(
            told ->
                memberships.of(organisation).stream()
                    .filter(one -> !one.since().equals(told.since()))
                    .anyMatch(told::overlaps))
        .isPresent();
  }

  private @Nullable Organisation kept(OrganisationLine line) {
    Optional<Organisation> known = line.siren().flatMap(organisations::bySiren);
    if (known.isPresent()) {
      return known.get();
    }
    // The same name under another SIREN is another organisation.
    return organisations.byName(line.name()).stream()
        .filter(one -> line.siren().isEmpty() || one.siren() == null)
        .findFirst()
        .orElse(null);
  }
}
