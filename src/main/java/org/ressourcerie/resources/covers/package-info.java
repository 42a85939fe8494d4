/** Covers: the picture that stands for a resource on its page, in lists and elsewhere. */
@NullMarked
package org.ressourcerie.resources.covers;

import org.jspecify.annotations.NullMarked;
