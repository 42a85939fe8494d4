package org.ressourcerie.resources.proofing;

/**
 * What the watch of links last heard of an address.
 *
 * @param answer a status of HTTP, or the reason why there was none
 * @param movedTo where it has moved for good; empty when it has not
 * @param nights nights in a row on which it failed
 */
record LinkAnswer(String answer, String movedTo, int nights) {
  /** A site may be away for one night. */
  private static final int NIGHTS_OF_THE_DEAD = 2;

  boolean isDead() {
    return nights >= NIGHTS_OF_THE_DEAD;
  }
}
