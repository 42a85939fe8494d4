package org.ressourcerie.transfer.spi;

/**
 * One thing that an import read: a notice, or a line of a table that a module has its rules for.
 */
public sealed interface Importable permits ImportItem, TableLine {

  /** Where it comes from; with {@link #key()} its identity for ever. */
  String source();

  String key();

  /** How the report names it. */
  String title();

  /** Where in the input it begins. */
  ImportItem.Place place();
}
