/** Who reads and on what screen: the arguments every controller may take. */
@NullMarked
package org.ressourcerie.web.shell.screen;

import org.jspecify.annotations.NullMarked;
