package org.ressourcerie.members;

import java.util.List;
import java.util.Optional;
import org.ressourcerie.access.Role;

/** Opens accounts and gives roles, for whoever may run the program. */
public interface Accounts {

  /**
   * Lets whoever reads mail at this address sign in, and gives them this role. A person and an
   * account are made where there is none; {@link Role#READER} adds no role.
   *
   * @param name given name, then family name; empty takes the address, and never renames anyone
   * @return empty, and nothing done, when no mail could reach such an address
   */
  Optional<Given> give(String address, Role role, String name);

  /**
   * An account as it is now.
   *
   * @param created whether it was made just now
   * @param roles their written forms, sorted
   */
  record Given(String address, String name, List<String> roles, boolean created) {}
}
