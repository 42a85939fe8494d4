/** How members show up in the rest of the site. */
@NullMarked
package org.ressourcerie.members.plugs;

import org.jspecify.annotations.NullMarked;
