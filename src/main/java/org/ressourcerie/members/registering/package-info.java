/**
 * How a newcomer enters: by the domain of their address, by a code sent to the official mailbox of
 * their organisation, by its referents, or by the team.
 */
@NullMarked
package org.ressourcerie.members.registering;

import org.jspecify.annotations.NullMarked;
