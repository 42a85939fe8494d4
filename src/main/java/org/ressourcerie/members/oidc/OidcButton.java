package org.ressourcerie.members.oidc;

/** A provider as the sign-in page offers it: its words, and the path to post to. */
public record OidcButton(String label, String address) {}
