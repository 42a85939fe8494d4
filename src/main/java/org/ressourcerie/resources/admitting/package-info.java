/** The team sets who reads what of a resource: typed, tried out, then confirmed. */
@NullMarked
package org.ressourcerie.resources.admitting;

import org.jspecify.annotations.NullMarked;
