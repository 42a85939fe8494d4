/** The access contract, tried on every channel. */
@NullMarked
package org.ressourcerie.resources.matrix;

import org.jspecify.annotations.NullMarked;
