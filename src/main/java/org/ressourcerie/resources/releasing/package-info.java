/** Drafts published together: chosen, shown, confirmed once, then published one after another. */
@NullMarked
package org.ressourcerie.resources.releasing;

import org.jspecify.annotations.NullMarked;
