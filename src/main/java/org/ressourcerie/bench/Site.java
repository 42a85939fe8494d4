package org.ressourcerie.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The site, running as another process on a port of its own. */
final class Site implements AutoCloseable {
  private static final long LONGEST_START = TimeUnit.MINUTES.toNanos(5);
  private static final int STOPPING_SECONDS = 180;

  /** Longer than the reader of files is kept without work. */
  private static final int IDLE_MILLISECONDS = 20_000;

  /** Less than this in that time is rest. */
  private static final double IDLE_CPU = 0.5;

  /**
   * How a start went.
   *
   * @param seconds from the command to the last byte of the first page
   * @param cpuSeconds used until then by all its processes
   */
  record Started(double seconds, double cpuSeconds) {}

  final int port;
  private final Process process;
  final Started started;

  private Site(int port, Process process, Started started) {
    this.port = port;
    this.process = process;
    this.started = started;
  }

  static Site start(Program program, Path data, String... more) throws IOException {
    int port = freePort();
    List<String> command =
        program.with(
            List.of(
                "serve", "--json", "--data", data.toString(), "--port", Integer.toString(port)));
    command.addAll(List.of(more));
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      awaitPage(port, process, began);
    } catch (IOException | RuntimeException failure) {
      process.destroy();
      throw failure;
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    double cpu = Processes.of(process.toHandle()).cpuSeconds();
    return new Site(port, process, new Started(seconds, cpu));
  }

  Processes processes() {
    return Processes.of(process.toHandle());
  }

  /** Until it has read its files and does nothing more, or has had minutes to. */
  void awaitRest() {
    long end = System.nanoTime() + LONGEST_START;
    double before = -1;
    double now = processes().cpuSeconds();
    while (now - before > IDLE_CPU && System.nanoTime() < end) {
      Pause.milliseconds(IDLE_MILLISECONDS);
      before = now;
      now = processes().cpuSeconds();
    }
  }

  private static void awaitPage(int port, Process process, long began) throws IOException {
    while (!answers(port)) {
      if (!process.isAlive() || System.nanoTime() - began > LONGEST_START) {
        throw new IOException("the site did not start");
      }
      Pause.milliseconds(10);
    }
  }

  private static boolean answers(int port) {
    try (Wire wire = new Wire(port, "")) {
      return wire.get("/").status() == 200;
    } catch (IOException notYet) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    }
  }

  /** Ends it as a terminal would, so that its database closes too. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
