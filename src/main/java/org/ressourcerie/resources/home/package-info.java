/** The home page, and the first page of an empty site. */
@NullMarked
package org.ressourcerie.resources.home;

import org.jspecify.annotations.NullMarked;
