package org.ressourcerie.access;

/** Something that only some of the team may do; each is named once, here. */
public enum Permission {
  /** Reads what is not published yet, and the pages of the team. */
  PREPARE,
  /** Takes in content from outside. */
  IMPORT,
  /** Puts in front of readers what was prepared, or withdraws it. */
  PUBLISH,
  /** Keeps organisations, memberships, people, mandates and groups; admits newcomers. */
  ADMIT,
  /** Gives roles, ends other people's sessions, closes accounts. */
  GOVERN,
  /** Reads who changed which right. */
  AUDIT
}
