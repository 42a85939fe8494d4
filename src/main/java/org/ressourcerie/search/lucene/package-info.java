/** The embedded engine: one Lucene document for each passage, one block of them for each item. */
@NullMarked
package org.ressourcerie.search.lucene;

import org.jspecify.annotations.NullMarked;
