/** Two writings of one resource, side by side: field by field and block by block. */
@NullMarked
package org.ressourcerie.resources.comparing;

import org.jspecify.annotations.NullMarked;
