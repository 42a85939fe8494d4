package org.ressourcerie.web;

import java.time.Instant;

/**
 * A session of someone, as they see it in a list.
 *
 * @param handle names it in a form; nobody can enter with it
 * @param seen the hour of the last request, not more exactly
 * @param device browser and system in a few words; empty when they are not known
 * @param current whether it is the one that asks
 */
public record OpenSession(
    String handle, Instant since, Instant seen, String device, boolean current) {}
