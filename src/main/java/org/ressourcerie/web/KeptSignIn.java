package org.ressourcerie.web;

import java.io.Serializable;

/** What a session keeps of someone who signed in: enough to ask for their rights, never rights. */
public interface KeptSignIn extends Serializable {

  /** Who this is, among all who ever sign in: their sessions are listed by it. */
  String key();

  /** How the site addresses this person, for whoever has only the session. */
  String name();
}
