/** Searches of which the team knows the right answer, and what a decision would make of them. */
@NullMarked
package org.ressourcerie.search.judging;

import org.jspecify.annotations.NullMarked;
