/** Finding for a visitor: the gate, the engine and the content that is found, brought together. */
@NullMarked
package org.ressourcerie.search.finding;

import org.jspecify.annotations.NullMarked;
