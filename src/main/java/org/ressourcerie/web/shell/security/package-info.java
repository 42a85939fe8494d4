/** The filter chain and the headers of the whole site. */
@NullMarked
package org.ressourcerie.web.shell.security;

import org.jspecify.annotations.NullMarked;
