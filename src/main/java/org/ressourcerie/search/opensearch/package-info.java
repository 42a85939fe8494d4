/**
 * The engine on a server: the documents and questions of the embedded one, said to OpenSearch. An
 * item is one document with its passages nested in it, so that what it scores, and how many there
 * are, is counted by the server and exact.
 */
@NullMarked
package org.ressourcerie.search.opensearch;

import org.jspecify.annotations.NullMarked;
