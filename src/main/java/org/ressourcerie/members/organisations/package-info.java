/** The team's pages of organisations: finding, adding, correcting, memberships, duplicates. */
@NullMarked
package org.ressourcerie.members.organisations;

import org.jspecify.annotations.NullMarked;
