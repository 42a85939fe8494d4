/** What a query's text means before its words are looked for: numbers, names, years, phrases. */
@NullMarked
package org.ressourcerie.search.understanding;

import org.jspecify.annotations.NullMarked;
