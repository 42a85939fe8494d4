/** Links by which someone without an account reads one resource as a member would. */
@NullMarked
package org.ressourcerie.resources.sharing;

import org.jspecify.annotations.NullMarked;
