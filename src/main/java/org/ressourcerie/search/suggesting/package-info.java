/** What is suggested while someone types: titles, names and common searches, for this visitor. */
@NullMarked
package org.ressourcerie.search.suggesting;

import org.jspecify.annotations.NullMarked;
