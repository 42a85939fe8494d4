/** French as people write it, to index words: one scan, folding before stemming. */
@NullMarked
package org.ressourcerie.search.lucene.analysis;

import org.jspecify.annotations.NullMarked;
