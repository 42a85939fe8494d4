package org.ressourcerie.members.passkeys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as its owner sees it.
 *
 * @param usedAt null until it has signed them in
 */
public record Passkey(long id, String name, Instant since, @Nullable Instant usedAt) {}
