/** How content says which of its files a visitor may open. */
@NamedInterface("spi")
@NullMarked
package org.ressourcerie.files.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
