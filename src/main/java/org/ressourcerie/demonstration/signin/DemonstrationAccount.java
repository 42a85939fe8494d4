package org.ressourcerie.demonstration.signin;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.access.Visitor;

/**
 * One of the two accounts of the fictional network.
 *
 * @param id as the form sends it: {@code membre} or {@code equipe}
 */
record DemonstrationAccount(String id) implements SignedIn, Serializable {
  static final List<DemonstrationAccount> ALL =
      List.of(new DemonstrationAccount("membre"), new DemonstrationAccount("equipe"));

  static Optional<DemonstrationAccount> of(String id) {
    return ALL.stream().filter(account -> account.id.equals(id)).findFirst();
  }

  @Override
  public Visitor visitor() {
    return id.equals("equipe") ? Visitor.STAFF : Visitor.MEMBER;
  }

  /** A proper name, the same in every language. */
  @Override
  public String name() {
    return id.equals("equipe") ? "Dominique Exemple" : "Camille Exemple";
  }
}
