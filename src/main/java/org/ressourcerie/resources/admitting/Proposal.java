package org.ressourcerie.resources.admitting;

import java.time.Instant;
import org.ressourcerie.resources.model.NewAccess;

/**
 * Who would read what, not applied yet.
 *
 * @param version of the resource that it was typed over
 * @param why in the words of who made it
 */
record Proposal(
    long id,
    long resource,
    long version,
    NewAccess access,
    String why,
    String madeBy,
    Instant madeAt) {}
