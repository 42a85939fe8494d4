/** What everyone would get of a resource if it were changed so, channel by channel. */
@NullMarked
package org.ressourcerie.resources.checking;

import org.jspecify.annotations.NullMarked;
