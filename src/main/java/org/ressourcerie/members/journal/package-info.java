/** What the audit log is told of sign-ins, with names instead of numbers. */
@NullMarked
package org.ressourcerie.members.journal;

import org.jspecify.annotations.NullMarked;
