/** The port of a search engine: what is asked of it, what it answers, how it is written to. */
@NullMarked
package org.ressourcerie.search.engine;

import org.jspecify.annotations.NullMarked;
