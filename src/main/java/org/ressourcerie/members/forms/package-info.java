/** What the forms of this module have in common: their problems, told above and at each field. */
@NullMarked
package org.ressourcerie.members.forms;

import org.jspecify.annotations.NullMarked;
