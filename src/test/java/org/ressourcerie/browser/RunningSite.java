package org.ressourcerie.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

/** The site as a process of its own, on a folder of its own. */
final class RunningSite implements AutoCloseable {
  private final Process process;

  private RunningSite(Process process) {
    this.process = process;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Returns when it is open; a small memory is enough whatever is sent to it. */
  static RunningSite start(Path data, int port) throws IOException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    classes(),
                    "org.ressourcerie.Ressourcerie",
                    "serve",
                    "--port",
                    Integer.toString(port),
                    "--data",
                    data.toString()))
            .redirectErrorStream(true)
            .start();
    BufferedReader output = process.inputReader();
    StringBuilder all = new StringBuilder();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      all.append(line).append('\n');
      if (line.contains("http://") && line.contains(":" + port)) {
        Thread.ofVirtual().start(() -> output.lines().forEach(rest -> {}));
        return new RunningSite(process);
      }
    }
    throw new IOException("the site ended: " + all);
  }

  /** Without the classes of tests. */
  private static String classes() {
    return String.join(
        java.io.File.pathSeparator,
        List.of(
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"))
                    .split(java.io.File.pathSeparator))
            .stream()
            .filter(entry -> !entry.replaceAll("/$", "").endsWith("test-classes"))
            .toList());
  }

  /** As by a power cut. */
  void kill() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
