package org.ressourcerie.demonstration.signin;

import java.util.Optional;
import java.util.Set;
import org.ressourcerie.access.Role;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.demonstration.loading.Demonstration;
import org.ressourcerie.web.KeptSignIn;
import org.ressourcerie.web.spi.SignIns;
import org.springframework.stereotype.Component;

/** A demonstration account stands as long as the demonstration is open. */
@Component
class DemonstrationSignIns implements SignIns {
  private final Demonstration demonstration;

  DemonstrationSignIns(Demonstration demonstration) {
    this.demonstration = demonstration;
  }

  @Override
  public Optional<SignedIn> now(KeptSignIn kept) {
    return kept instanceof DemonstrationAccount account && demonstration.isOpen()
        ? Optional.of(new Shown(account.visitor(), account.name(), account.roles()))
        : Optional.empty();
  }

  private record Shown(Visitor visitor, String name, Set<Role> roles) implements SignedIn {}
}
