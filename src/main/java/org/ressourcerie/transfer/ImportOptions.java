package org.ressourcerie.transfer;

import org.jspecify.annotations.Nullable;

/**
 * How an import is to be done.
 *
 * @param checkOnly reads and checks, changes nothing
 * @param label the source of every item; null for the one the input tells, or its file name
 */
public record ImportOptions(boolean checkOnly, @Nullable String label) {}
