package org.ressourcerie.bench;

import java.lang.management.ManagementFactory;

/**
 * Where it was measured.
 *
 * @param load processes that wanted a processor, on average over the last minute
 */
record Machine(int processors, double load, String java) {
  static Machine now() {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        Rounded.to2(ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()),
        Runtime.version().toString());
  }
}
