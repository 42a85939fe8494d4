package org.ressourcerie.search.engine;

import java.util.Optional;

/** The index that answers, held by its one writer. */
public interface LiveIndex extends IndexTarget, AutoCloseable {

  /** By what name it follows the queue of changes: always the same, and no other index has it. */
  String name();

  /**
   * The last change it holds; empty when it must be rebuilt: missing, broken, of another schema.
   */
  Optional<Position> position();

  /** Whether it holds all that it is to hold; one that does not answers, and is to be rebuilt. */
  default boolean isWhole() {
    return true;
  }

  /** Makes what was written last and be found, together with the change reached. */
  void commit(Position position);

  /** A new index beside this one. */
  NewIndex rebuild();

  /** Drops what was not committed and gives the right to write back. */
  @Override
  void close();
}
