/** Tells who had rights by a membership that it has ended, where they miss them. */
@NullMarked
package org.ressourcerie.members.lapsed;

import org.jspecify.annotations.NullMarked;
