/** The checks of a resource before it is published and after: what is wrong, as data. */
@NullMarked
package org.ressourcerie.resources.proofing;

import org.jspecify.annotations.NullMarked;
