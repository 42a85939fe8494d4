package org.ressourcerie.search.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.util.FileSystemUtils;

/**
 * A real OpenSearch in a process of its own, for the tests that ask it, started once for them. Its
 * class path is resolved by Maven from src/test/opensearch/pom.xml and never meets ours. Where it
 * cannot be had, the tests are skipped and say so; on a build machine (CI) they fail.
 */
final class SearchServer {
  private static final Path SOURCES = Path.of("src", "test", "opensearch");
  private static final Path FOLDER = Path.of("target", "opensearch").toAbsolutePath();
  private static final int LONGEST_START = 120;
  private static final int LONGEST_RESOLUTION = 300;

  private final Process process;
  private final int port;

  private SearchServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** The setting that chooses an index of this server, which is running from then on. */
  static String setting(String index) {
    return "http://127.0.0.1:" + shared().port + "/" + index;
  }

  static int port() {
    return shared().port;
  }

  private static SearchServer shared() {
    if (Shared.SERVER.isEmpty()) {
      if (System.getenv("CI") != null) {
        throw new IllegalStateException(Shared.REFUSAL);
      }
      abort("OpenSearch could not be started, so its tests are skipped: " + Shared.REFUSAL);
    }
    return Shared.SERVER.get();
  }

  private static SearchServer start() {
    try {
      Files.createDirectories(FOLDER);
      int port = freePort();
      Path home = Files.createTempDirectory(FOLDER, "node");
      List<String> command =
          List.of(
              ProcessHandle.current().info().command().orElse("java"),
              "-Xmx384m",
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "--enable-native-access=ALL-UNNAMED",
              "-cp",
              classPath(),
              SOURCES.resolve("SearchNode.java").toString(),
              home.toString(),
              Integer.toString(port));
      Process process =
          new ProcessBuilder(command).redirectError(FOLDER.resolve("node.log").toFile()).start();
      SearchServer server = new SearchServer(process, port);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> server.end(home)));
      server.awaitReady();
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void end(Path home) {
    process.destroyForcibly();
    process.onExit().join();
    try {
      FileSystemUtils.deleteRecursively(home);
    } catch (IOException left) {
      System.err.println("left behind: " + home);
    }
  }

  private void awaitReady() {
    CompletableFuture<Boolean> ready = CompletableFuture.supplyAsync(this::saysReady);
    try {
      if (!ready.get(LONGEST_START, TimeUnit.SECONDS)) {
        throw new IllegalStateException("it ended; target/opensearch/node.log says why");
      }
    } catch (InterruptedException | ExecutionException | TimeoutException failure) {
      process.destroyForcibly();
      throw new IllegalStateException("it did not start", failure);
    }
  }

  private boolean saysReady() {
    try {
      BufferedReader output = process.inputReader(UTF_8);
      String line = output.readLine();
      while (line != null && !line.equals("READY")) {
        line = output.readLine();
      }
      return line != null;
    } catch (IOException failure) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Resolved anew when its description changes or one of its files has gone. */
  private static String classPath() throws IOException {
    Path pom = SOURCES.resolve("pom.xml");
    Path kept =
        FOLDER.resolve("classpath-" + Integer.toHexString(Files.readString(pom).hashCode()));
    if (!Files.exists(kept) || !isThere(Files.readString(kept))) {
      resolve(pom, kept);
    }
    return Files.readString(kept).strip();
  }

  private static boolean isThere(String classPath) {
    return !classPath.isBlank()
        && Arrays.stream(classPath.strip().split(File.pathSeparator))
            .allMatch(file -> Files.exists(Path.of(file)));
  }

  private static void resolve(Path pom, Path into) throws IOException {
    String home = System.getProperty("maven.home", "");
    List<String> command =
        new ArrayList<>(
            List.of(
                home.isEmpty() ? "mvn" : Path.of(home, "bin", "mvn").toString(),
                "-B",
                "-q",
                "-f",
                pom.toString(),
                "dependency:build-classpath",
                "-Dmdep.outputFile=" + into));
    String repository = System.getProperty("maven.repo.local", "");
    if (!repository.isEmpty()) {
      command.add("-Dmaven.repo.local=" + repository);
    }
    if ("offline=true".equals(System.getProperty("maven.settings"))) {
      command.add("-o");
    }
    Path log = FOLDER.resolve("resolution.log");
    Process maven =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      if (!maven.waitFor(LONGEST_RESOLUTION, TimeUnit.SECONDS) || maven.exitValue() != 0) {
        maven.destroyForcibly();
        throw new IllegalStateException("Maven could not resolve it; " + log + " says why");
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopping);
    }
  }

  /** Started once, at the first test that needs it; what went wrong then is said to all. */
  private static final class Shared {
    static final Optional<SearchServer> SERVER;
    static final String REFUSAL;

    static {
      Optional<SearchServer> started = Optional.empty();
      String failure = "";
      try {
        started = Optional.of(start());
      } catch (RuntimeException unavailable) {
        failure = unavailable.toString();
      }
      SERVER = started;
      REFUSAL = failure;
    }
  }
}
