package org.ressourcerie.search.steering;

import org.ressourcerie.search.judging.Comparison;

/**
 * What became of a change.
 *
 * @param comparison the judged searches before and after
 * @param done whether it was made; if not, it was only tried, or made right answers stand lower and
 *     came without a reason
 * @param refused whether it needs a reason
 */
public record Verdict(Comparison comparison, boolean done, boolean refused) {}
