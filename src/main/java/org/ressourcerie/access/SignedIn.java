package org.ressourcerie.access;

/** What the security context holds of someone who signed in; anything else reads as anonymous. */
public interface SignedIn {
  Visitor visitor();

  /** How the site addresses this person. */
  String name();
}
