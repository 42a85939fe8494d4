package org.ressourcerie.resources.reading;

import java.time.Instant;

/** What is left of a withdrawn resource for who may know of it. */
public record Tombstone(String title, String language, String reason, Instant at) {}
