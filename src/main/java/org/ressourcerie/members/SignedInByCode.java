package org.ressourcerie.members;

import java.time.Instant;

/** Someone with this account signed in by a code sent by mail. */
public record SignedInByCode(long account, Instant at) {}
