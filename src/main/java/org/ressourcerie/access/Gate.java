package org.ressourcerie.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The one place that decides who reads what: for one thing with its reasons, or as a filter for
 * many.
 */
@Component
public class Gate {
  private static final Logger log = LoggerFactory.getLogger(Gate.class);
  private final Clock clock;

  Gate(Clock clock) {
    this.clock = clock;
  }

  /** Whether this visitor may read what stands behind this access now. Never throws: it closes. */
  public Decision ask(Visitor visitor, Access access) {
    try {
      return decide(visitor, access, clock.instant());
    } catch (RuntimeException failure) {
      return closed(failure);
    }
  }

  /** The same at the instant of a filter, for queries over many things. Never throws. */
  public Decision ask(AccessFilter filter, Access access) {
    try {
      return decide(filter.visitor(), access, filter.at());
    } catch (RuntimeException failure) {
      return closed(failure);
    }
  }

  private static Decision closed(RuntimeException failure) {
    log.error("Access could not be decided; nothing is shown", failure);
    return Decision.refused(Decision.Reason.UNKNOWN, List.of(), null);
  }

  /** The filter of all this visitor may read at this instant. */
  public AccessFilter filter(Visitor visitor) {
    return new AccessFilter(visitor, clock.instant());
  }

  static Decision decide(Visitor visitor, Access access, Instant at) {
    if (visitor.isStaff()) {
      return Decision.admitted(Decision.Reason.STAFF);
    }
    return access.levels().stream()
        .filter(level -> !admits(level, visitor, at))
        .findFirst()
        .map(level -> refusal(level, visitor, at))
        .orElseGet(() -> Decision.admitted(Decision.Reason.ADMITTED));
  }

  private static boolean admits(AccessRule level, Visitor visitor, Instant at) {
    return level.grants().stream().anyMatch(grant -> grant.admits(visitor.audiences(), at));
  }

  private static Decision refusal(AccessRule level, Visitor visitor, Instant at) {
    List<Audience> wanted =
        level.grants().stream()
            .map(Grant::audience)
            .filter(audience -> !visitor.audiences().contains(audience))
            .distinct()
            .toList();
    List<Grant> own =
        level.grants().stream()
            .filter(grant -> visitor.audiences().contains(grant.audience()))
            .toList();
    Instant opens =
        own.stream()
            .map(Grant::from)
            .filter(Objects::nonNull)
            .filter(at::isBefore)
            .min(Comparator.naturalOrder())
            .orElse(null);
    if (opens != null) {
      return Decision.refused(Decision.Reason.NOT_YET, wanted, opens);
    }
    return Decision.refused(
        own.isEmpty() ? Decision.Reason.NOT_IN_AUDIENCE : Decision.Reason.NO_LONGER, wanted, null);
  }
}
