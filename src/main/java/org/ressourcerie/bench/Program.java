package org.ressourcerie.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How the program is started: which Java, with which options, from which jar or classes. */
record Program(List<String> command) {
  private static final String MAIN = "org.ressourcerie.Ressourcerie";

  Program {
    command = List.copyOf(command);
  }

  /** The program that is running now, with its own Java and options. */
  static Program own() {
    List<String> command = java();
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(option -> !option.startsWith("-agentlib") && !option.startsWith("-XX:AOT"))
        .forEach(command::add);
    Optional<Path> jar = jar();
    if (jar.isPresent()) {
      command.addAll(List.of("-jar", jar.get().toString()));
    } else {
      command.addAll(List.of("-cp", System.getProperty("java.class.path"), MAIN));
    }
    return new Program(command);
  }

  /** The same laid out as files in this folder, which starts faster; empty when it is no jar. */
  Optional<Program> extracted(Path folder) throws IOException {
    Optional<Path> jar = jar();
    if (jar.isEmpty() || !isWhole(jar.get())) {
      return Optional.empty();
    }
    List<String> extract = java();
    extract.addAll(
        List.of("-Djarmode=tools", "-jar", jar.get().toString(), "extract", "--destination"));
    extract.add(folder.toString());
    Commanded.run(extract).requireDone();
    List<String> started = new ArrayList<>(command);
    started.set(started.size() - 1, folder.resolve(jar.get().getFileName()).toString());
    return Optional.of(new Program(started));
  }

  Program with(String option) {
    List<String> started = new ArrayList<>(command);
    started.add(1, option);
    return new Program(started);
  }

  List<String> with(List<String> arguments) {
    List<String> started = new ArrayList<>(command);
    started.addAll(arguments);
    return started;
  }

  private static List<String> java() {
    return new ArrayList<>(
        List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
  }

  private static Optional<Path> jar() {
    String path = System.getProperty("java.class.path");
    return path.endsWith(".jar") && !path.contains(File.pathSeparator)
        ? Optional.of(Path.of(path).toAbsolutePath())
        : Optional.empty();
  }

  /** A jar that was extracted before has its libraries beside it. */
  private static boolean isWhole(Path jar) {
    return !Files.isDirectory(jar.resolveSibling("lib"));
  }
}
