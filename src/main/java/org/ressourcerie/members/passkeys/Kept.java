package org.ressourcerie.members.passkeys;

/**
 * What the site keeps of an authenticator (WebAuthn level 3, credential record).
 *
 * @param credential the id of the credential, which the authenticator chose
 * @param attested AAGUID, credential id and public key, in their binary form
 * @param counter of signatures; 0 for authenticators that do not count
 * @param verified whether it has once checked that its user is its owner
 * @param eligible whether it may be copied to other devices
 * @param backedUp whether it is
 */
record Kept(
    Bytes credential,
    Bytes attested,
    long counter,
    boolean verified,
    boolean eligible,
    boolean backedUp) {}
