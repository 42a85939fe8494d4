/** Who looks after which resource, what needs a look first, and the word that it is still true. */
@NullMarked
package org.ressourcerie.resources.keeping;

import org.jspecify.annotations.NullMarked;
