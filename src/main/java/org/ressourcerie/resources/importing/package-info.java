/** Turns imported items into revisions: cleans their text, recognises what has not changed. */
@NullMarked
package org.ressourcerie.resources.importing;

import org.jspecify.annotations.NullMarked;
