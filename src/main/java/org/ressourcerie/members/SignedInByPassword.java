package org.ressourcerie.members;

import java.time.Instant;

/** Someone with this account signed in by their password. */
public record SignedInByPassword(long account, Instant at) {}
