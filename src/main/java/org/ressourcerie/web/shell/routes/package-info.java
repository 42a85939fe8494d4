/** Every route has a line in the channel table, or does not answer. */
@NullMarked
package org.ressourcerie.web.shell.routes;

import org.jspecify.annotations.NullMarked;
