/** One resource on one page, as its visitor may see it. */
@NullMarked
package org.ressourcerie.resources.reading;

import org.jspecify.annotations.NullMarked;
