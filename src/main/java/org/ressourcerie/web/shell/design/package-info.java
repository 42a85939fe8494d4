/** The style sheet and the script, delivered under the hash of their content. */
@NullMarked
package org.ressourcerie.web.shell.design;

import org.jspecify.annotations.NullMarked;
