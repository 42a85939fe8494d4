package org.ressourcerie.members;

import java.util.Optional;

/** The names of the official territories, as far as their files were taken in. */
public interface TerritoryRegister {

  /**
   * « Finistère » for {@code departement:29}; empty for a territory that no file told, and for what
   * is no such code. A name taken in just now may take a minute to be told.
   */
  Optional<String> name(String code);
}
