package org.ressourcerie.members.registering;

import java.util.Optional;
import org.ressourcerie.members.model.ChangedRights;
import org.ressourcerie.members.model.Mandate;
import org.ressourcerie.members.model.Mandates;
import org.ressourcerie.members.model.People;
import org.ressourcerie.members.model.Person;
import org.ressourcerie.notifications.Outbox;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ends a colleague's function when they have left: what it gave is gone at their next request. */
@Component
class Departing {
  private final ReferentQueries queries;
  private final Mandates mandates;
  private final People people;
  private final ChangedRights changed;
  private final Outbox outbox;

  Departing(
      ReferentQueries queries,
      Mandates mandates,
      People people,
      ChangedRights changed,
      Outbox outbox) {
    this.queries = queries;
    this.mandates = mandates;
    this.people = people;
    this.changed = changed;
    this.outbox = outbox;
  }

  /** Nothing for a mandate that is not in force, of elsewhere, or of the referent themselves. */
  @Transactional
  void end(long referent, long mandate, Readers readers) {
    Optional<Mandate> found =
        mandates
            .byId(mandate)
            .filter(one -> one.person() != referent && one.isInForce(mandates.now()));
    Optional<ReferentQueries.Place> place =
        found.flatMap(
            one ->
                queries.places(referent).stream()
                    .filter(known -> known.id() == one.organisation())
                    .findFirst());
    if (place.isEmpty()) {
      return;
    }
    long person = found.orElseThrow().person();
    mandates.end(mandate);
    changed.ofPerson("admission.left", person, place.get().name(), "");
    people.byId(person).ifPresent(left -> tell(left, place.get().name(), readers));
  }

  private void tell(Person left, String where, Readers readers) {
    String address = left.email();
    if (address != null) {
      String language = queries.language(left.id());
      outbox.put(new NewcomerLetters(readers.of(language)).left(address, left.name(), where));
    }
  }
}
