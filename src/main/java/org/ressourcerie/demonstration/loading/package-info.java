/** Loads the fictional network once, into a database that holds nothing else. */
@NullMarked
package org.ressourcerie.demonstration.loading;

import org.jspecify.annotations.NullMarked;
