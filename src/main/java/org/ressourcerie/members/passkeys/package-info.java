/**
 * Passkeys: added and removed by the owner of an account, used to sign in without typing an
 * address.
 */
@NullMarked
package org.ressourcerie.members.passkeys;

import org.jspecify.annotations.NullMarked;
