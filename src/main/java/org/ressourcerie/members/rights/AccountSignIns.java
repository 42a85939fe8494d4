package org.ressourcerie.members.rights;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.ressourcerie.access.Role;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.members.model.KeptAccount;
import org.ressourcerie.web.KeptSignIn;
import org.ressourcerie.web.spi.SignIns;
import org.springframework.stereotype.Component;

/** An account gives what its person's mandates, circles and roles give at this very request. */
@Component
class AccountSignIns implements SignIns {
  private final RightsQueries rights;

  AccountSignIns(RightsQueries rights) {
    this.rights = rights;
  }

  @Override
  public Optional<SignedIn> now(KeptSignIn kept) {
    return kept instanceof KeptAccount account
        ? rights.of(account.account()).map(now -> now)
        : Optional.empty();
  }

  /** Someone with an account, until the next date that changes it. */
  record Known(Visitor visitor, String name, Set<Role> roles, Instant until) implements SignedIn {}
}
