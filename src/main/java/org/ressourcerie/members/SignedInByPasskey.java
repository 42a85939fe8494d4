package org.ressourcerie.members;

import java.time.Instant;

/** Someone with this account signed in by a passkey. */
public record SignedInByPasskey(long account, Instant at) {}
