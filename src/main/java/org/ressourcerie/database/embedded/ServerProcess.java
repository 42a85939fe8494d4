package org.ressourcerie.database.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The running server, under a shell that holds a pipe from this process: when this process dies,
 * even killed, the pipe closes and the shell stops the server cleanly.
 */
final class ServerProcess {
  private static final long LOG_LIMIT = 5_000_000;

  private static final String WATCHER =
      """
      exec 3<&0
      "$@" </dev/null &
      P=$!
      trap 'kill -INT $P' TERM INT
      ( cat >/dev/null; kill -INT $P 2>/dev/null ) <&3 &
      C=$!
      exec 3<&-
      wait $P
      R=$?
      kill $C 2>/dev/null
      exit $R
      """;

  /**
   * Small memory for one site on a small machine; what keeps rows safe stays as PostgreSQL has it.
   */
  private static final List<String> SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "timezone=UTC",
          "max_connections=60",
          "shared_buffers=64MB",
          "max_wal_size=256MB",
          "io_workers=1",
          "autovacuum_max_workers=2",
          "jit=off");

  private final Process process;
  private final DataFolder folder;
  private final long logStart;

  private ServerProcess(Process process, DataFolder folder, long logStart) {
    this.process = process;
    this.folder = folder;
    this.logStart = logStart;
  }

  static ServerProcess start(Cluster cluster, int port) throws IOException, InterruptedException {
    DataFolder folder = cluster.folder();
    long logStart = rotate(folder.log());
    List<String> postgres = new ArrayList<>();
    postgres.add(cluster.binaries().program("postgres"));
    postgres.addAll(List.of("-D", folder.database().toString(), "-p", Integer.toString(port)));
    SETTINGS.forEach(setting -> postgres.addAll(List.of("-c", setting)));
    List<String> command =
        Stream.concat(watcher().stream(), cluster.account().running(postgres).stream()).toList();
    Process process =
        Programs.prepared(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
            .start();
    return new ServerProcess(process, folder, logStart);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Returns once the server has ended, wanted or not. */
  void waitForEnd() throws InterruptedException {
    process.waitFor();
  }

  /** What the server wrote since this start. */
  String said() throws IOException {
    byte[] log = Files.readAllBytes(folder.log());
    int from = (int) Math.min(logStart, log.length);
    return new String(log, from, log.length - from, StandardCharsets.UTF_8);
  }

  /** Clean and quick; after 30 seconds the hard way, which PostgreSQL recovers from. */
  void stop() throws IOException, InterruptedException {
    process.getOutputStream().close();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }

  /** In a session of its own, so that Ctrl-C in the terminal stops the application first. */
  private static List<String> watcher() throws InterruptedException {
    List<String> shell = List.of("/bin/sh", "-c", WATCHER, "postgresql-watcher");
    return Programs.run(List.of("setsid", "true")).succeeded()
        ? Stream.concat(Stream.of("setsid"), shell.stream()).toList()
        : shell;
  }

  private static long rotate(Path log) throws IOException {
    if (!Files.exists(log)) {
      return 0;
    }
    if (Files.size(log) <= LOG_LIMIT) {
      return Files.size(log);
    }
    Files.move(log, log.resolveSibling("postgresql.log.1"), StandardCopyOption.REPLACE_EXISTING);
    return 0;
  }
}
