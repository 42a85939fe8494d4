package org.ressourcerie.members.oidc;

import java.util.Optional;
import org.ressourcerie.members.model.Mandate;
import org.ressourcerie.members.model.Mandates;
import org.ressourcerie.members.model.Organisation;
import org.ressourcerie.members.model.Organisations;
import org.ressourcerie.members.model.Siren;
import org.ressourcerie.members.oidc.Identities.Identity;
import org.springframework.stereotype.Component;

/**
 * The mandate that a provider attests by saying for whom someone works. It is the provider’s to
 * give and to end; one given by hand is never touched, and an end written by hand stands.
 */
@Component
class AttestedMandates {
  private final Identities identities;
  private final Mandates mandates;
  private final Organisations organisations;

  AttestedMandates(Identities identities, Mandates mandates, Organisations organisations) {
    this.identities = identities;
    this.mandates = mandates;
    this.organisations = organisations;
  }

  /** Empty when the provider says no organisation: what it gave ends as well. */
  void follow(Provider provider, Identity who, Optional<Siren> siren) {
    Optional<Organisation> where = siren.flatMap(organisations::bySiren);
    Optional<Mandate> given = Optional.ofNullable(who.mandate()).flatMap(mandates::byId);
    if (given.isPresent() && where.isPresent() && isIn(given.get(), where.get())) {
      return;
    }
    String by = provider.settings().label();
    given.ifPresent(one -> mandates.end(one.id(), by));
    Long begun =
        where.filter(one -> !isThere(who, one)).map(one -> begin(who, one, by)).orElse(null);
    identities.attests(who, begun);
  }

  private static boolean isIn(Mandate mandate, Organisation organisation) {
    return mandate.organisation() == organisation.id();
  }

  /** By a mandate in force, given by hand or by another provider. */
  private boolean isThere(Identity who, Organisation organisation) {
    return mandates.of(who.person()).stream()
        .anyMatch(one -> isIn(one, organisation) && one.isInForce(mandates.now()));
  }

  private Long begin(Identity who, Organisation organisation, String by) {
    var mandate = new Mandate(0, who.person(), organisation.id(), "", false, mandates.now(), null);
    return mandates.begin(mandate, by);
  }
}
