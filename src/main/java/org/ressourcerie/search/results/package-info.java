/** The search page: one box, facets, results that say where. */
@NullMarked
package org.ressourcerie.search.results;

import org.jspecify.annotations.NullMarked;
