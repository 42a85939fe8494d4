package org.ressourcerie.members;

import java.time.Instant;

/** Someone with this account signed in by a provider of identities, as the settings name it. */
public record SignedInByProvider(long account, String provider, Instant at) {}
