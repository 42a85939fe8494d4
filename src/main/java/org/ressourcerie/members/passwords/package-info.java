/** An optional password: chosen after a fresh code, checked in the same time for anyone. */
@NullMarked
package org.ressourcerie.members.passwords;

import org.jspecify.annotations.NullMarked;
