package org.ressourcerie.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The pages under load: who asks, over how many connections. */
record Pages(Site site, int seconds, Consumer<String> told) {
  private static final int ENOUGH = 3_000;
  private static final int LONGEST_WARM_UP = 20;
  private static final List<Integer> CONNECTIONS = List.of(1, 8);

  /** By page, then by reader and connections, such as {@code member8}. */
  Map<String, Map<String, Load.Served>> measure(Addresses asked) throws IOException {
    Map<String, List<String>> pages = new LinkedHashMap<>();
    pages.put("home", List.of("/"));
    pages.put("resource", asked.resources().subList(0, 1));
    pages.put("resources", asked.resources());
    pages.put("search", asked.searches());
    pages.put("searchApi", asked.apiSearches());
    Map<String, String> readers = new LinkedHashMap<>();
    readers.put("anonymous", "");
    readers.put("member", Member.signIn(site));
    warm(pages, readers);
    Map<String, Map<String, Load.Served>> measured = new LinkedHashMap<>();
    for (var page : pages.entrySet()) {
      measured.put(page.getKey(), measure(page.getKey(), page.getValue(), readers));
    }
    return measured;
  }

  static Map<String, Double> ratios(Map<String, Map<String, Load.Served>> measured) {
    Map<String, Double> ratios = new LinkedHashMap<>();
    measured.forEach(
        (page, by) -> {
          Load.Served member = by.get("member1");
          Load.Served anonymous = by.get("anonymous1");
          if (member != null && anonymous != null) {
            ratios.put(page, Rounded.to2(member.cpuMs() / anonymous.cpuMs()));
          }
        });
    return ratios;
  }

  /** Until the compiler has seen enough: one figure is wanted, not the way to it. */
  private void warm(Map<String, List<String>> pages, Map<String, String> readers)
      throws IOException {
    for (var page : pages.entrySet()) {
      for (String headers : readers.values()) {
        told.accept("warming up: " + page.getKey());
        long requests = 0;
        for (int second = 0; second < LONGEST_WARM_UP && requests < ENOUGH; second++) {
          requests += new Load(site, headers, 2, 1).of(page.getValue()).requests();
        }
      }
    }
  }

  private Map<String, Load.Served> measure(
      String page, List<String> addresses, Map<String, String> readers) throws IOException {
    Map<String, Load.Served> measured = new LinkedHashMap<>();
    for (var reader : readers.entrySet()) {
      for (int connections : CONNECTIONS) {
        Load.Served served = new Load(site, reader.getValue(), connections, seconds).of(addresses);
        measured.put(reader.getKey() + connections, served);
        told.accept(page + ", " + reader.getKey() + ", " + connections + ": " + served);
      }
    }
    return measured;
  }
}
