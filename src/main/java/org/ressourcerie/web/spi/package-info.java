/** How other modules show up in the shell: navigation, blocks of the home page. */
@NamedInterface("spi")
@NullMarked
package org.ressourcerie.web.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
