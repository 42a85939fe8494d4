/** The language of a request, told by its address alone, and the message files. */
@NullMarked
package org.ressourcerie.web.shell.language;

import org.jspecify.annotations.NullMarked;
