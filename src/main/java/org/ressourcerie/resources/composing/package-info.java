/** The team's pages where kits are put together. */
@NullMarked
package org.ressourcerie.resources.composing;

import org.jspecify.annotations.NullMarked;
