package org.ressourcerie.resources.explaining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Audience;
import org.ressourcerie.access.Grant;

/**
 * A grant that does not give what it says. The gate needs no help with these, it denies; whoever
 * wrote the rule may have meant something else.
 */
public record Contradiction(Kind kind, Ruled part, Grant grant) {

  /** In what way. */
  public enum Kind {
    /** It ends before it begins: nobody is ever admitted by it. */
    NEVER,
    /** What holds the part admits fewer: the part cannot open more. */
    WIDER;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** All those of a resource; the rules in the order of {@link RuledQueries}. */
  public static List<Contradiction> in(List<Ruled> ruled) {
    List<Contradiction> found = new ArrayList<>();
    for (Ruled one : ruled) {
      List<AccessRule> above =
          one.access().levels().subList(0, Math.max(0, one.access().levels().size() - 1));
      for (Grant grant : one.rule().grants()) {
        if (isNever(grant)) {
          found.add(new Contradiction(Kind.NEVER, one, grant));
        } else if (!one.rule().isAlwaysPublic() && !above.stream().allMatch(covers(grant))) {
          found.add(new Contradiction(Kind.WIDER, one, grant));
        }
      }
    }
    return found;
  }

  private static boolean isNever(Grant grant) {
    Instant from = grant.from();
    Instant until = grant.until();
    return from != null && until != null && !from.isBefore(until);
  }

  /** Whether a rule admits, during all of a grant, those whom the grant is for. */
  private static Predicate<AccessRule> covers(Grant grant) {
    Set<Audience> readers = new HashSet<>(List.of(Audience.PUBLIC, grant.audience()));
    if (grant.audience().token().startsWith("group:")) {
      readers.add(Audience.MEMBERS);
    }
    return rule ->
        grant.audience().equals(Audience.STAFF)
            || rule.grants().stream()
                .anyMatch(
                    other ->
                        readers.contains(other.audience())
                            && beginsBefore(other.from(), grant.from())
                            && endsBefore(grant.until(), other.until()));
  }

  /** A missing beginning is before every other. */
  private static boolean beginsBefore(@Nullable Instant one, @Nullable Instant other) {
    return one == null || (other != null && !one.isAfter(other));
  }

  /** A missing end is after every other. */
  private static boolean endsBefore(@Nullable Instant one, @Nullable Instant other) {
    return other == null || (one != null && !one.isAfter(other));
  }
}
