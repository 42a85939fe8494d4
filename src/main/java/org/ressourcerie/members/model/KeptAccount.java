package org.ressourcerie.members.model;

import org.ressourcerie.web.KeptSignIn;

/** What a session keeps of an account: its number and a name, no right. */
public record KeptAccount(long account, String name) implements KeptSignIn {

  @Override
  public String key() {
    return "account:" + account;
  }
}
