/** Search for programs, in JSON. */
@NullMarked
package org.ressourcerie.search.api;

import org.jspecify.annotations.NullMarked;
