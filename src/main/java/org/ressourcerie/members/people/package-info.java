/** The team's pages of people: finding, adding, correcting, mandates, roles, duplicates. */
@NullMarked
package org.ressourcerie.members.people;

import org.jspecify.annotations.NullMarked;
