/**
 * Signing in by a provider of identities that speaks OpenID Connect: leaving for it, checking what
 * it says, recognising an account, keeping the mandate that it attests, and signing out there.
 */
@NullMarked
package org.ressourcerie.members.oidc;

import org.jspecify.annotations.NullMarked;
