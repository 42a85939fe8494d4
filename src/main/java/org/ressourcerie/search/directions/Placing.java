package org.ressourcerie.search.directions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A thing placed by the team for the searches of some words.
 *
 * @param id 0 until it is kept
 * @param text the words, as the team wrote them
 * @param factor by which its score is multiplied; null for one that comes first
 * @param from first day, null when open
 * @param until last day, null when open
 */
public record Placing(
    long id,
    String text,
    String same,
    String type,
    long number,
    @Nullable Double factor,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  public boolean holdsOn(LocalDate day) {
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }
}
