/** How resources show up elsewhere: search, files, import, navigation, rendered pages. */
@NullMarked
package org.ressourcerie.resources.plugs;

import org.jspecify.annotations.NullMarked;
