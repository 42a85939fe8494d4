package org.ressourcerie.access;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one thing (a resource, a block, a file) asks of its reader: to be admitted by any of its
 * grants. Without a grant nobody is admitted. Stored as a PostgreSQL {@code text[]}.
 */
public record AccessRule(List<Grant> grants) {
  public static final AccessRule PUBLIC = to(Audience.PUBLIC);
  public static final AccessRule MEMBERS = to(Audience.MEMBERS);
  public static final AccessRule STAFF = to(Audience.STAFF);
  public static final AccessRule NOBODY = new AccessRule(List.of());

  public AccessRule {
    grants = List.copyOf(grants);
  }

  public static AccessRule to(Audience audience) {
    return new AccessRule(List.of(Grant.to(audience)));
  }

  /** One audience between two instants; a null bound is open. */
  public static AccessRule to(Audience audience, @Nullable Instant from, @Nullable Instant until) {
    return new AccessRule(List.of(new Grant(audience, from, until)));
  }

  /** Reads the stored form. What cannot be read admits nobody: a broken rule shows less. */
  public static AccessRule parse(String[] written) {
    try {
      return new AccessRule(Arrays.stream(written).map(Grant::parse).toList());
    } catch (RuntimeException unreadable) {
      return NOBODY;
    }
  }

  /** The form stored in a {@code text[]} column. */
  public String[] written() {
    return grants.stream().map(Grant::toString).toArray(String[]::new);
  }

  /** True when an anonymous visitor is admitted at every instant. */
  public boolean isAlwaysPublic() {
    return grants.contains(Grant.to(Audience.PUBLIC));
  }

  /** The instants at which this rule's answer may change. */
  public Stream<Instant> boundaries() {
    return grants.stream()
        .flatMap(grant -> Stream.of(grant.from(), grant.until()).flatMap(Stream::ofNullable));
  }
}
