/** Kits as they are kept: families of sheets in an order, and who may know of them. */
@NullMarked
package org.ressourcerie.resources.collections;

import org.jspecify.annotations.NullMarked;
