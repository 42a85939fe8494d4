package org.ressourcerie.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server this process started, and will stop. One that ends by itself is started again at the
 * same port, where the application's pool looks for it.
 */
final class OwnedServer {
  private static final Logger log = LoggerFactory.getLogger(OwnedServer.class);
  private static final int ATTEMPTS = 4;
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Cluster cluster;
  private final Connections connections;
  private ServerProcess process;
  private boolean stopped;

  private OwnedServer(Cluster cluster, ServerProcess process, Connections connections) {
    this.cluster = cluster;
    this.process = process;
    this.connections = connections;
  }

  static OwnedServer start(DataFolder folder, String command)
      throws IOException, SQLException, InterruptedException {
    Cluster cluster = new Cluster(folder, Binaries.unpackedIn(folder), Account.of(folder));
    cluster.prepare();
    PostmasterFile.evictFrom(folder.database());
    ServerProcess process = startAnswering(cluster, OwnedServer::freePort);
    PostmasterFile file = PostmasterFile.in(folder.database());
    if (file == null) {
      throw Failures.explain(folder, process.said());
    }
    Connections connections =
        new Connections(file.port(), Password.read(folder.password()), command);
    connections.prepare();
    OwnedServer server = new OwnedServer(cluster, process, connections);
    Thread.ofVirtual().name("postgresql-keeper").start(server::keep);
    return server;
  }

  Connections connections() {
    return connections;
  }

  void stop() throws IOException, InterruptedException {
    running(true).stop();
  }

  private synchronized ServerProcess running(boolean stop) {
    stopped |= stop;
    return process;
  }

  private void keep() {
    try {
      do {
        running(false).waitForEnd();
        Thread.sleep(PAUSE);
      } while (startAgain());
    } catch (IOException | RuntimeException failure) {
      log.error("PostgreSQL ended and could not be started again", failure);
    } catch (InterruptedException ending) {
      Thread.currentThread().interrupt();
    }
  }

  /** False when it was meant to end. A full disk may have room later: it is tried again. */
  private synchronized boolean startAgain() throws IOException, InterruptedException {
    if (stopped) {
      return false;
    }
    log.error("PostgreSQL ended by itself; it is being started again");
    try {
      PostmasterFile.evictFrom(cluster.folder().database());
      process = startAnswering(cluster, connections::port);
    } catch (DatabaseUnavailable stillNot) {
      log.error(stillNot.getMessage());
    }
    return true;
  }

  /**
   * A free port may be taken before the server takes it, and processes of a killed server may need
   * a moment to notice: both are worth another try, nothing else is.
   */
  private static ServerProcess startAnswering(Cluster cluster, Port port)
      throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      ServerProcess process = ServerProcess.start(cluster, port.get());
      if (answers(process, cluster.folder())) {
        return process;
      }
      String said = process.said();
      if (attempt == ATTEMPTS || !isPassing(said)) {
        throw Failures.explain(cluster.folder(), said);
      }
      Thread.sleep(500L * attempt);
    }
  }

  /** Waits as long as the server lives: recovery after a crash takes the time it takes. */
  private static boolean answers(ServerProcess process, DataFolder folder)
      throws IOException, InterruptedException {
    while (process.isAlive()) {
      PostmasterFile file = PostmasterFile.in(folder.database());
      if (file != null && file.ready()) {
        return true;
      }
      Thread.sleep(20);
    }
    return false;
  }

  private static boolean isPassing(String said) {
    return said.contains("Address already in use")
        || said.contains("pre-existing shared memory block");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Where a server is to listen. */
  private interface Port {
    int get() throws IOException;
  }
}
