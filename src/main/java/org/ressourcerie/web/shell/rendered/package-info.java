/** Pages kept as bytes, by address, language and audiences. */
@NullMarked
package org.ressourcerie.web.shell.rendered;

import org.jspecify.annotations.NullMarked;
