/** What an import hands over, and how content takes it. */
@NamedInterface("spi")
@NullMarked
package org.ressourcerie.transfer.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
