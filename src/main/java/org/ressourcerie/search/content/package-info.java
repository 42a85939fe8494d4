/** What is found, asked of the modules that hold it, always through a visitor's filter. */
@NullMarked
package org.ressourcerie.search.content;

import org.jspecify.annotations.NullMarked;
