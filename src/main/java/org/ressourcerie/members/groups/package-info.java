/** The team's pages of groups: sets of people who may read more than members do. */
@NullMarked
package org.ressourcerie.members.groups;

import org.jspecify.annotations.NullMarked;
