/** Two resources that are one: one stays, the other's addresses lead to it. */
@NullMarked
package org.ressourcerie.resources.merging;

import org.jspecify.annotations.NullMarked;
