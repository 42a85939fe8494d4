/** Where the team finds its pages. */
@NullMarked
package org.ressourcerie.web.shell.team;

import org.jspecify.annotations.NullMarked;
