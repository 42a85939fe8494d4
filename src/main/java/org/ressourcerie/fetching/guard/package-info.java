/** What may be connected to, and how an address is followed to its end. */
@NullMarked
package org.ressourcerie.fetching.guard;

import org.jspecify.annotations.NullMarked;
