package org.ressourcerie.resources.reading;

import java.time.Instant;

/** Since when and why a resource is kept for what it was. */
public record Archived(Instant at, String reason) {}
