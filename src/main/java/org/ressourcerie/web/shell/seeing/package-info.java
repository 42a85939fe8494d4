/** Someone of the team sees the site as others do. */
@NullMarked
package org.ressourcerie.web.shell.seeing;

import org.jspecify.annotations.NullMarked;
