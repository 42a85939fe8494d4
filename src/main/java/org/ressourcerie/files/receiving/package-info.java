/** Receiving: big files come in pieces, and go on after a cut. */
@NullMarked
package org.ressourcerie.files.receiving;

import org.jspecify.annotations.NullMarked;
