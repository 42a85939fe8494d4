/** Lists of resources, whole or filtered, and the row that stands for one. */
@NullMarked
package org.ressourcerie.resources.listing;

import org.jspecify.annotations.NullMarked;
