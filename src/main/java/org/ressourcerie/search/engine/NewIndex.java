package org.ressourcerie.search.engine;

/** An index being built beside the one that answers; closed without publication, it never was. */
public interface NewIndex extends IndexTarget, AutoCloseable {

  /** Puts it in the place of the live one, whose writer it becomes, at this change. */
  void publish(Position position);

  @Override
  void close();
}
