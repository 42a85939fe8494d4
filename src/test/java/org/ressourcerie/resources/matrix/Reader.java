package org.ressourcerie.resources.matrix;

/**
 * Who asks. What each may read is told here by hand, from the access contract: nothing of it is
 * asked of the code under test.
 */
enum Reader {
  ANONYMOUS,
  MEMBER,
  OTHER_GROUP,
  GROUP,
  /** Without an account, holds a link to every resource of the matrix. */
  LINK_HOLDER,
  /** Had a mandate; it ended. */
  FORMER_MEMBER,
  EDITOR,
  ADMINISTRATOR;

  /**
   * Whether the contract admits this reader to what stands in this state.
   *
   * @param alone on an address of that one resource, where a link counts
   */
  boolean reads(State state, boolean alone) {
    boolean team = this == EDITOR || this == ADMINISTRATOR;
    boolean member =
        team
            || this == MEMBER
            || this == OTHER_GROUP
            || this == GROUP
            || (this == LINK_HOLDER && alone);
    return switch (state) {
      case PUBLIC -> true;
      case MEMBERS -> member;
      case GROUP -> team || this == GROUP;
      case FUTURE, EXPIRED -> team;
      // What is not published is on none of these addresses, whoever asks.
      case DRAFT, WITHDRAWN -> false;
    };
  }

  boolean isTeam() {
    return this == EDITOR || this == ADMINISTRATOR;
  }
}
