package org.ressourcerie.resources.explaining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Visitor;

/** Someone a rule is tried on: nobody in particular, named by the audience they stand for. */
public record Onlooker(Audience as, Visitor visitor) {
  static final Onlooker ANONYMOUS = new Onlooker(Audience.PUBLIC, Visitor.ANONYMOUS);
  static final Onlooker MEMBER = new Onlooker(Audience.MEMBERS, Visitor.MEMBER);

  /** Anonymous, a member, then a member of each group that one of these rules names. */
  static List<Onlooker> of(List<Ruled> ruled) {
    List<Onlooker> onlookers = new ArrayList<>(List.of(ANONYMOUS, MEMBER));
    ruled.stream()
        .flatMap(one -> one.rule().grants().stream())
        .map(grant -> grant.audience())
        .filter(audience -> audience.token().startsWith("group:"))
        .distinct()
        .sorted(java.util.Comparator.comparing(Audience::token))
        .forEach(group -> onlookers.add(in(group)));
    return onlookers;
  }

  private static Onlooker in(Audience group) {
    return new Onlooker(group, new Visitor(Set.of(Audience.PUBLIC, Audience.MEMBERS, group)));
  }
}
