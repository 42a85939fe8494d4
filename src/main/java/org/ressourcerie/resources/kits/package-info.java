/** Kits as they are read: page by page, printed as one, or carried away in one file. */
@NullMarked
package org.ressourcerie.resources.kits;

import org.jspecify.annotations.NullMarked;
