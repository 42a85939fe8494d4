/** The index follows what is committed: change log, one writer among processes, rebuilds. */
@NullMarked
package org.ressourcerie.search.indexing;

import org.jspecify.annotations.NullMarked;
