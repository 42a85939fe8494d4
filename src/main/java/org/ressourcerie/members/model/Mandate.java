package org.ressourcerie.members.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What someone does in an organisation, from when until when.
 *
 * @param id 0 until it is kept
 * @param function in their words; maybe empty
 * @param referent whether they answer for the people of their organisation
 * @param since in whole seconds, included
 * @param until in whole seconds, excluded; null while no end is known
 */
public record Mandate(
    long id,
    long person,
    long organisation,
    String function,
    boolean referent,
    Instant since,
    @Nullable Instant until) {

  public boolean isInForce(Instant at) {
    return !at.isBefore(since) && (until == null || at.isBefore(until));
  }
}
