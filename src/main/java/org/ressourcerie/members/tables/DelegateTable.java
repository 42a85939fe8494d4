package org.ressourcerie.members.tables;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Permission;
import org.ressourcerie.members.model.Mandate;
import org.ressourcerie.members.model.Mandates;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.model.Organisations;
import org.ressourcerie.members.model.People;
import org.ressourcerie.members.model.Person;
import org.ressourcerie.members.model.Siren;
import org.ressourcerie.transfer.spi.ImportTarget.Outcome;
import org.ressourcerie.transfer.spi.Issue;
import org.ressourcerie.transfer.spi.Table;
import org.ressourcerie.transfer.spi.TableLine;
import org.ressourcerie.transfer.spi.TableTarget;
import org.ressourcerie.web.NetworkSettings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriUtils;

/**
 * Takes in delegates: someone is found again by their e-mail address, their mandate by its
 * organisation and first day. Whoever has a mandate that lasts can sign in.
 */
@Component
class DelegateTable implements TableTarget {
  private final People people;
  private final Mandates mandates;
  private final Organisations organisations;
  private final NetworkSettings network;

  DelegateTable(
      People people, Mandates mandates, Organisations organisations, NetworkSettings network) {
    this.people = people;
    this.mandates = mandates;
    this.organisations = organisations;
    this.network = network;
  }

  @Override
  public String format() {
    return "delegates";
  }

  @Override
  public String label() {
    return "members.import.delegates";
  }

  @Override
  public Permission needs() {
    return Permission.ADMIT;
  }

  @Override
  public String shown(String title) {
    return "/administration/personnes?q=" + UriUtils.encode(title, StandardCharsets.UTF_8);
  }

  @Override
  public List<Table> tables() {
    return List.of(DelegateLine.TABLE);
  }

  @Override
  public List<Issue> check(TableLine written) {
    var line = new DelegateLine(written, network.timeZone());
    line.check();
    if (line.cells().hasErrors()) {
      return line.cells().issues();
    }
    List<Organisation> found = organisations(line);
    if (found.isEmpty()) {
      line.cells().error("organisation-unknown", line.organisation());
    } else if (found.size() > 1) {
      line.cells().error("name-ambiguous", line.organisation());
    }
    return line.cells().issues();
  }

  @Override
  @Transactional
  public List<Outcome> apply(List<TableLine> lines) {
    return lines.stream().map(line -> apply(new DelegateLine(line, network.timeZone()))).toList();
  }

  private Outcome apply(DelegateLine line) {
    String email = line.email().orElseThrow();
    long organisation = organisations(line).getFirst().id();
    Person before = people.byEmail(email).orElse(null);
    Person told = line.on(before, email);
    Person person = told.equals(before) ? told : people.keep(told);
    Mandate held = held(line, person.id(), organisation);
    Mandate mandate = line.on(held, person.id(), organisation, mandates.now());
    if (!mandate.equals(held)) {
      mandates.keep(mandate);
    }
    if (mandate.until() == null || mandate.until().isAfter(mandates.now())) {
      people.letIn(person.id(), email);
    }
    if (before == null) {
      return Outcome.CREATED;
    }
    boolean same = told.equals(before) && mandate.equals(held);
    return same ? Outcome.UNCHANGED : Outcome.UPDATED;
  }

  /** By the first day it tells; else the one that lasts, else the latest. */
  private @Nullable Mandate held(DelegateLine line, long person, long organisation) {
    List<Mandate> there =
        mandates.of(person).stream().filter(one -> one.organisation() == organisation).toList();
    if (line.since().isPresent()) {
      return there.stream()
          .filter(one -> one.since().equals(line.since().get()))
          .findFirst()
          .orElse(null);
    }
    return there.stream()
        .filter(one -> one.isInForce(mandates.now()))
        .findFirst()
        .or(() -> there.stream().findFirst())
        .orElse(null);
  }

  private List<Organisation> organisations(DelegateLine line) {
    Optional<Siren> siren = Siren.of(line.organisation());
    return siren.isPresent()
        ? organisations.bySiren(siren.get()).stream().toList()
        : organisations.byName(line.organisation());
  }
}
