/** Rebuilds the files of the demonstration network from the sources kept in the test resources. */
@NullMarked
package org.ressourcerie.demonstration;

import org.jspecify.annotations.NullMarked;
