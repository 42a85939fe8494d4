/** The directory: member organisations for everyone, people as far as each of them agreed. */
@NullMarked
package org.ressourcerie.members.directory;

import org.jspecify.annotations.NullMarked;
