/** Asks every night whether the links of what is published still lead somewhere. */
@NullMarked
package org.ressourcerie.resources.linking;

import org.jspecify.annotations.NullMarked;
