package org.ressourcerie.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process and all it started have used, as Linux counts it.
 *
 * @param cpuSeconds user and system time, that of their dead children included; the clock ticks
 *     each 10 ms
 * @param residentMb each process’s resident memory added up: pages they share count several times
 * @param proportionalMb the same with shared pages counted once; 0 where it may not be read
 */
record Processes(int count, double cpuSeconds, double residentMb, double proportionalMb) {
  private static final double TICKS = 100;

  static Processes of(ProcessHandle process) {
    List<Path> all =
        Stream.concat(Stream.of(process), process.descendants())
            .map(one -> Path.of("/proc", Long.toString(one.pid())))
            .toList();
    return new Processes(
        all.size(),
        all.stream().mapToDouble(folder -> ticks(folder, 13, 17)).sum() / TICKS,
        all.stream().mapToDouble(folder -> kilobytes(folder.resolve("status"), "VmRSS:")).sum()
            / 1024,
        all.stream().mapToDouble(folder -> kilobytes(folder.resolve("smaps_rollup"), "Pss:")).sum()
            / 1024);
  }

  /** Processor seconds of the children that this process has waited for. */
  static double ofTheDead() {
    return ticks(Path.of("/proc/self"), 15, 17) / TICKS;
  }

  /** The fields of stat are counted from 0; the name, which may hold spaces, is field 1. */
  private static double ticks(Path process, int from, int to) {
    String stat = read(process.resolve("stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ");
    double ticks = 0;
    for (int field = from; field < to && fields.length > 20; field++) {
      ticks += Double.parseDouble(fields[field - 2]);
    }
    return ticks;
  }

  private static double kilobytes(Path file, String name) {
    return read(file)
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
        .sum();
  }

  /** A process may end while it is looked at: it then counts for nothing. */
  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      return "";
    }
  }
}
