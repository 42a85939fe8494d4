package org.ressourcerie.members.oidc;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.ressourcerie.members.model.ChangedRights;
import org.ressourcerie.members.model.KeptAccount;
import org.ressourcerie.members.model.People;
import org.ressourcerie.members.model.Person;
import org.ressourcerie.members.oidc.Identities.Found;
import org.ressourcerie.members.oidc.Identities.Identity;
import org.ressourcerie.members.oidc.OidcSettings.Link;
import org.ressourcerie.members.signin.AccountQueries;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds the account of who was attested, or makes one, and brings the mandate up to date: all of it
 * or nothing.
 */
@Component
class Recognising {
  private final Identities identities;
  private final AttestedMandates mandates;
  private final AccountQueries accounts;
  private final People people;
  private final ChangedRights changed;
  private final Clock clock;

  Recognising(
      Identities identities,
      AttestedMandates mandates,
      AccountQueries accounts,
      People people,
      ChangedRights changed,
      Clock clock) {
    this.identities = identities;
    this.mandates = mandates;
    this.accounts = accounts;
    this.people = people;
    this.changed = changed;
    this.clock = clock;
  }

  /**
   * Empty, and nothing done, when the account was closed.
   *
   * @throws NotEntered when an address that is believed without proof leads to an account of the
   *     team
   */
  @Transactional(rollbackFor = NotEntered.class)
  public Optional<KeptAccount> recognise(Provider provider, Attested said) throws NotEntered {
    Instant now = clock.instant();
    identities.hold(said);
    Optional<Identity> known = identities.find(said);
    if (known.isEmpty()) {
      known = first(provider, said, now);
    }
    Optional<KeptAccount> account = known.map(Identity::account).flatMap(accounts::open);
    if (known.isEmpty() || account.isEmpty()) {
      return Optional.empty();
    }
    mandates.follow(provider, known.get(), said.siren());
    identities.seen(known.get(), now);
    accounts.signedIn(account.get().account(), now);
    return account;
  }

  /** Linked once, at the first sign-in; whatever address is said later changes nothing. */
  private Optional<Identity> first(Provider provider, Attested said, Instant now)
      throws NotEntered {
    Optional<Found> found = said.address().flatMap(identities::accountAt);
    if (found.isPresent() && !found.get().open()) {
      return Optional.empty();
    }
    if (provider.settings().link() == Link.TRUSTED
        && found.filter(one -> identities.isOfTheTeam(one.account())).isPresent()) {
      throw new NotEntered(Refusal.OF_THE_TEAM, "its account has a role of the team", null);
    }
    long account = found.map(Found::account).orElseGet(() -> open(said));
    identities.link(said, account, now);
    Optional<Identity> linked = identities.find(said);
    linked.ifPresent(
        one ->
            changed.ofPerson(
                provider.settings().label(),
                "identity.linked",
                one.person(),
                said.address().orElse("")));
    return linked;
  }

  /** An address that is not believed is not written: who has it could enter by a code. */
  private long open(Attested said) {
    String address = said.address().orElse(null);
    Person person =
        said.address()
            .flatMap(people::byEmail)
            .orElseGet(
                () ->
                    people.keep(
                        new Person(
                            0, "", said.givenName(), said.familyName(), Set.of(), address, null)));
    return identities.openAccount(person.id(), address);
  }
}
