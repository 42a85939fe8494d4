package org.ressourcerie.web.shell.security;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Permission;
import org.ressourcerie.access.Reading;
import org.ressourcerie.access.Role;
import org.ressourcerie.access.SignedIn;
import org.ressourcerie.access.Visitor;

/**
 * What a session changes of what someone reads: the links they opened, which give nothing but by
 * the content that made them; and, for the team, whose eyes they look with.
 *
 * @param links tokens of audiences
 * @param seenAs tokens of the audiences looked with; null when one looks with one's own eyes
 */
record SessionRights(List<String> links, @Nullable List<String> seenAs) {

  /** Empty for an anonymous visitor without a link. */
  Optional<Reading> of(Optional<SignedIn> who) {
    if (who.isEmpty()) {
      return links.isEmpty()
          ? Optional.empty()
          : Optional.of(new LinkHolder(with(Visitor.ANONYMOUS.audiences(), links)));
    }
    SignedIn known = who.get();
    if (seenAs != null && known.may(Permission.PREPARE)) {
      return Optional.of(new SeeingAs(with(Set.of(Audience.PUBLIC), seenAs), known.name()));
    }
    return Optional.of(
        links.isEmpty()
            ? known
            : new Widened(with(known.visitor().audiences(), links), known.name(), known.roles()));
  }

  private static Visitor with(Set<Audience> audiences, Collection<String> tokens) {
    Set<Audience> all = new HashSet<>(audiences);
    all.addAll(tokens.stream().map(Audience::new).collect(Collectors.toSet()));
    return new Visitor(all);
  }

  /** Someone without an account who opened a link. */
  private record LinkHolder(Visitor visitor) implements Reading {}

  /** Someone with an account who opened a link as well. */
  private record Widened(Visitor visitor, String name, Set<Role> roles) implements SignedIn {}

  /** Someone of the team, for the time of a look: no role, so that nothing can be done either. */
  private record SeeingAs(Visitor visitor, String name) implements SignedIn {
    @Override
    public Set<Role> roles() {
      return Set.of();
    }

    @Override
    public boolean isSeeingAs() {
      return true;
    }
  }
}
