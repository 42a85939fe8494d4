/** Why something is visible, and to whom: for the team, on each resource. */
@NullMarked
package org.ressourcerie.resources.explaining;

import org.jspecify.annotations.NullMarked;
