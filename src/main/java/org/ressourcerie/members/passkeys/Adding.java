package org.ressourcerie.members.passkeys;

import java.time.Clock;
import org.ressourcerie.members.own.ChangedWays;
import org.ressourcerie.members.own.OwnAccount;
import org.ressourcerie.web.ui.Screen;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds a key to an account and takes one away; its owner and the audit log are told. */
@Component
class Adding {
  private final Passkeys passkeys;
  private final ChangedWays ways;
  private final Clock clock;

  Adding(Passkeys passkeys, ChangedWays ways, Clock clock) {
    this.passkeys = passkeys;
    this.ways = ways;
    this.clock = clock;
  }

  /** False, and nothing is done, when this key is somebody's already. */
  @Transactional
  boolean add(Screen screen, OwnAccount own, String name, Kept checked) {
    boolean added = passkeys.add(own.account(), name, checked, clock.instant());
    if (added) {
      ways.tell(screen, own, "passkey-added", name);
    }
    return added;
  }

  /** A key that is not of this account stays. */
  @Transactional
  void remove(Screen screen, OwnAccount own, long id) {
    passkeys
        .remove(own.account(), id)
        .ifPresent(name -> ways.tell(screen, own, "passkey-removed", name));
  }
}
