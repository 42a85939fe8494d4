package org.ressourcerie.files.formats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Heads and feet that most pages repeat, page numbers aside. */
final class RunningHeads {
  private static final int FEWEST_PAGES = 4;
  private static final int DEPTH = 2;

  private RunningHeads() {}

  /** The same pages without the lines that more than half of them begin or end with. */
  static List<String> dropped(List<String> pages) {
    if (pages.size() < FEWEST_PAGES) {
      return pages;
    }
    Map<String, Integer> counts = new HashMap<>();
    for (String page : pages) {
      for (String shape : edgeShapes(page.split("\n", -1))) {
        counts.merge(shape, 1, Integer::sum);
      }
    }
    return pages.stream().map(page -> without(page, counts, pages.size() / 2)).toList();
  }

  private static String without(String page, Map<String, Integer> counts, int half) {
    String[] lines = page.split("\n", -1);
    for (int line : edges(lines)) {
      if (counts.getOrDefault(shape(lines[line]), 0) > half) {
        lines[line] = "";
      }
    }
    return String.join("\n", lines);
  }

  private static Set<String> edgeShapes(String[] lines) {
    Set<String> shapes = new HashSet<>();
    for (int line : edges(lines)) {
      shapes.add(shape(lines[line]));
    }
    return shapes;
  }

  /** The places of the first and last lines that hold something. */
  private static List<Integer> edges(String[] lines) {
    List<Integer> filled =
        IntStream.range(0, lines.length).filter(line -> !lines[line].isBlank()).boxed().toList();
    if (filled.size() <= 2 * DEPTH) {
      return filled;
    }
    List<Integer> edges = new ArrayList<>(filled.subList(0, DEPTH));
    edges.addAll(filled.subList(filled.size() - DEPTH, filled.size()));
    return edges;
  }

  private static String shape(String line) {
    return String.join(" ", Arrays.asList(line.strip().split("\\s+"))).replaceAll("\\d+", "#");
  }
}
