package org.ressourcerie.access;

import java.util.List;

/**
 * A module that keeps names of people who did something on the site. Whoever answers a person who
 * asks what is known of them, or asks to be forgotten, asks each of these.
 */
public interface PersonalDataHolder {

  /**
   * Something kept under a name.
   *
   * @param what the kind of thing, such as {@code step.by_whom}
   * @param about what it was done to, as the team names it
   * @param at when, as ISO 8601; empty where nothing tells
   */
  record Held(String what, String about, String at) {}

  /**
   * All that is kept under this name, written as the site names its people.
   *
   * @param name two people who are named the same are not told apart
   */
  List<Held> held(String name);

  /** Puts another name in its place wherever it is kept; how many times it stood. */
  int replace(String name, String other);
}
