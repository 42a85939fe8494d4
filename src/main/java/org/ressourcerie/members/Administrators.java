package org.ressourcerie.members;

import java.util.List;

/** Those who answer for the site, for what cannot wait until somebody looks. */
public interface Administrators {

  /** The addresses at which they sign in, sorted; empty before there is any. */
  List<String> addresses();
}
