/** What the build checks of the sources themselves: cycles, sizes, names, boundaries. */
@NullMarked
package org.ressourcerie.house;

import org.jspecify.annotations.NullMarked;
