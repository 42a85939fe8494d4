/** What the team decides of searches: what comes first, which words are equal. */
@NullMarked
package org.ressourcerie.search.directions;

import org.jspecify.annotations.NullMarked;
