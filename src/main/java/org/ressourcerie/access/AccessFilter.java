package org.ressourcerie.access;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one visitor may read at one instant, for queries over many things. SQL uses {@link #SQL}
 * with {@link #audiences()} and {@link #seconds()}; an index asks {@link #admits} for each distinct
 * key it holds, and may keep the answers until {@link #nextChange}.
 */
public record AccessFilter(Visitor visitor, Instant at) {
  private static final Logger log = LoggerFactory.getLogger(AccessFilter.class);

  /** A predicate on a {@code text[]} column of written rules; format it with the column's name. */
  public static final String SQL = "access.admits(%s, :audiences, :at)";

  /** Whether this key's text may be read. Never throws: what cannot be decided is closed. */
  public boolean admits(String key) {
    try {
      return Gate.decide(visitor, Access.parse(key), at).admitted();
    } catch (RuntimeException failure) {
      log.error("Access key could not be decided; nothing is shown", failure);
      return false;
    }
  }

  /** The first instant after this filter's at which the answer for one of these keys may change. */
  public Optional<Instant> nextChange(Collection<String> keys) {
    return keys.stream()
        .flatMap(key -> Access.parse(key).levels().stream())
        .flatMap(AccessRule::boundaries)
        .filter(at::isBefore)
        .min(Comparator.naturalOrder());
  }

  /** The {@code :audiences} parameter of {@link #SQL}. */
  public String[] audiences() {
    return visitor.audiences().stream().map(Audience::token).toArray(String[]::new);
  }

  /** The {@code :at} parameter of {@link #SQL}, in seconds of the epoch. */
  public long seconds() {
    return at.getEpochSecond();
  }
}
