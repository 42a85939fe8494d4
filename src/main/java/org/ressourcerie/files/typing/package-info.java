/** Typing: what a file is, by its bytes and never by its name. */
@NullMarked
package org.ressourcerie.files.typing;

import org.jspecify.annotations.NullMarked;
