/** What passages and questions mean, asked of an endpoint of embeddings; off unless one is set. */
@NullMarked
package org.ressourcerie.search.vectors;

import org.jspecify.annotations.NullMarked;
