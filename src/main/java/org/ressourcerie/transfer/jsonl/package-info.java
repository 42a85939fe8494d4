/** The format {@code jsonl}: one resource a line, enforced by a schema. */
@NullMarked
package org.ressourcerie.transfer.jsonl;

import org.jspecify.annotations.NullMarked;
