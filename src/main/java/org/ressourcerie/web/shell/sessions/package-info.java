/** Reads a session with one light query as long as it does not change, and writes it sparingly. */
@NullMarked
package org.ressourcerie.web.shell.sessions;

import org.jspecify.annotations.NullMarked;
