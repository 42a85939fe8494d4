package org.ressourcerie.bench;

/**
 * Resident memory of all the site’s processes, in MB.
 *
 * @param proportional with pages that several processes share counted once
 */
record Memory(int processes, double resident, double proportional) {
  static Memory of(Site site) {
    Processes all = site.processes();
    return new Memory(
        all.count(), Rounded.to1(all.residentMb()), Rounded.to1(all.proportionalMb()));
  }
}
