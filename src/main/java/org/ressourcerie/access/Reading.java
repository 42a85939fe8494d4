package org.ressourcerie.access;

/** What the security context holds of someone who is known in some way; others are anonymous. */
public interface Reading {
  Visitor visitor();
}
