/** What is shown when a request cannot be answered. */
@NullMarked
package org.ressourcerie.web.shell.errors;

import org.jspecify.annotations.NullMarked;
