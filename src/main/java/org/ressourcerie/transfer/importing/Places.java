package org.ressourcerie.transfer.importing;

import org.ressourcerie.transfer.spi.ImportItem.Place;

/**
 * Writes places of an input: {@code extract.txt:12}, or the file alone where lines mean nothing.
 */
final class Places {
  private Places() {}

  static String written(Place place) {
    return place.line() == 0 ? place.file() : place.file() + ":" + place.line();
  }
}
