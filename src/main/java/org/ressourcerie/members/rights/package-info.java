/** What an account gives at this minute: audiences by mandates and circles, roles in the team. */
@NullMarked
package org.ressourcerie.members.rights;

import org.jspecify.annotations.NullMarked;
