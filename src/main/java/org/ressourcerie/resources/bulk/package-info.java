/** One change of many resources at once: chosen, shown before it is made, told, and undone. */
@NullMarked
package org.ressourcerie.resources.bulk;

import org.jspecify.annotations.NullMarked;
