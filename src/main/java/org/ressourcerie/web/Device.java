package org.ressourcerie.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The family of a browser and of its system: enough to know one's own, too little to follow. */
final class Device {
  private Device() {}

  /** Proper names, the same in every language; empty for a header that says nothing known. */
  static String of(@Nullable String userAgent) {
    String said = userAgent == null ? "" : userAgent;
    return Stream.of(browser(said), system(said))
        .flatMap(Optional::stream)
        .reduce((one, other) -> one + ", " + other)
        .orElse("");
  }

  /** In this order: each browser also says the names of those after it. */
  private static Optional<String> browser(String said) {
    return first(
        said,
        List.of(
            Map.entry("Edg", "Edge"),
            Map.entry("OPR/", "Opera"),
            Map.entry("Firefox/", "Firefox"),
            Map.entry("FxiOS/", "Firefox"),
            Map.entry("Chrome/", "Chrome"),
            Map.entry("CriOS/", "Chrome"),
            Map.entry("Safari/", "Safari")));
  }

  private static Optional<String> system(String said) {
    return first(
        said,
        List.of(
            Map.entry("Windows", "Windows"),
            Map.entry("Android", "Android"),
            Map.entry("iPhone", "iPhone"),
            Map.entry("iPad", "iPad"),
            Map.entry("Mac OS X", "macOS"),
            Map.entry("CrOS", "ChromeOS"),
            Map.entry("Linux", "Linux")));
  }

  private static Optional<String> first(String said, List<Map.Entry<String, String>> known) {
    return known.stream()
        .filter(one -> said.contains(one.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
