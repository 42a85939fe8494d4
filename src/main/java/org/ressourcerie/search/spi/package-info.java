/** How content is made findable: what a module gives to be indexed and shown as a hit. */
@NamedInterface("spi")
@NullMarked
package org.ressourcerie.search.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
