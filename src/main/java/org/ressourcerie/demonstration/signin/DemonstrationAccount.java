package org.ressourcerie.demonstration.signin;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ressourcerie.access.Role;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.web.KeptSignIn;

/**
 * One of the two accounts of the fictional network.
 *
 * @param id as the form sends it: {@code membre} or {@code equipe}
 */
record DemonstrationAccount(String id) implements KeptSignIn {
  static final List<DemonstrationAccount> ALL =
      List.of(new DemonstrationAccount("membre"), new DemonstrationAccount("equipe"));

  static Optional<DemonstrationAccount> of(String id) {
    return ALL.stream().filter(account -> account.id.equals(id)).findFirst();
  }

  Visitor visitor() {
    return id.equals("equipe") ? Visitor.STAFF : Visitor.MEMBER;
  }

  Set<Role> roles() {
    return id.equals("equipe") ? Set.of(Role.ADMINISTRATOR) : Set.of();
  }

  @Override
  public String key() {
    return "demonstration:" + id;
  }

  /** A proper name, the same in every language. */
  @Override
  public String name() {
    return id.equals("equipe") ? "Dominique Exemple" : "Camille Exemple";
  }
}
