/**
 * Prefilling: what a page or a file says of itself, taken into the notice that will refer to it;
 * and whether the site refers to it already.
 */
@NullMarked
package org.ressourcerie.resources.prefilling;

import org.jspecify.annotations.NullMarked;
