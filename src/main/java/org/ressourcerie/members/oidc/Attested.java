package org.ressourcerie.members.oidc;

import java.util.Optional;
import org.ressourcerie.members.model.Siren;

/**
 * What a provider said of someone, once all of it was checked.
 *
 * @param address in lower case, when the settings let it be believed
 * @param familyName never empty
 * @param siren empty when none was said, or one that its last digit disproves
 * @param idToken to be shown to the provider when signing out
 */
record Attested(
    String issuer,
    String subject,
    Optional<String> address,
    String givenName,
    String familyName,
    Optional<Siren> siren,
    String idToken) {}
