/** Accounts and their roles, opened from a terminal. */
@NullMarked
package org.ressourcerie.members.account;

import org.jspecify.annotations.NullMarked;
