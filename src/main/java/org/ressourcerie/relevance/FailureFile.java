package org.ressourcerie.relevance;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** The questions whose first result is not an answer, worst first, as lines of tabbed columns. */
final class FailureFile {
  private FailureFile() {}

  static void write(Path file, List<Answered> answered) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write("rank\tquery\ttext\texpected\tfound\n");
      List<Answered> failed =
          answered.stream()
              .filter(each -> each.rank() != 1)
              .sorted((a, b) -> Integer.compare(order(b), order(a)))
              .toList();
      for (Answered each : failed) {
        out.write(
            String.join(
                "\t",
                each.rank() == 0 ? "-" : Integer.toString(each.rank()),
                plain(each.question().id()),
                plain(each.asked()),
                plain(String.join(" ", new TreeMap<>(each.question().judged()).keySet())),
                plain(String.join(" ", each.firstFive()))));
        out.write('\n');
      }
    }
  }

  private static int order(Answered answered) {
    return answered.rank() == 0 ? Integer.MAX_VALUE : answered.rank();
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
