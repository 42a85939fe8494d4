package org.ressourcerie.access;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who is reading now: the audiences they belong to. Two visitors of the same audiences read the
 * same.
 */
public record Visitor(Set<Audience> audiences) {
  public static final Visitor ANONYMOUS = new Visitor(Set.of(Audience.PUBLIC));
  public static final Visitor MEMBER = new Visitor(Set.of(Audience.PUBLIC, Audience.MEMBERS));
  public static final Visitor STAFF =
      new Visitor(Set.of(Audience.PUBLIC, Audience.MEMBERS, Audience.STAFF));

  public Visitor {
    audiences = Set.copyOf(audiences);
  }

  public boolean isAnonymous() {
    return audiences.equals(ANONYMOUS.audiences);
  }

  public boolean isMember() {
    return audiences.contains(Audience.MEMBERS);
  }

  /** Staff prepare what others will read: every rule admits them, at every instant. */
  public boolean isStaff() {
    return audiences.contains(Audience.STAFF);
  }

  /** A stable name of what this visitor may read, fit to key a cache. */
  public String key() {
    return audiences.stream()
        .map(Audience::token)
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }
}
