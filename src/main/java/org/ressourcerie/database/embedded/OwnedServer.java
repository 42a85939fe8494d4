package org.ressourcerie.database.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;

/** The server this process started, and will stop. */
final class OwnedServer {
  private static final int ATTEMPTS = 4;

  private final ServerProcess process;
  private final Connections connections;

  private OwnedServer(ServerProcess process, Connections connections) {
    this.process = process;
    this.connections = connections;
  }

  static OwnedServer start(DataFolder folder, String command)
      throws IOException, SQLException, InterruptedException {
    Cluster cluster =
        new Cluster(folder, Binaries.unpackedIn(folder), Account.of(folder));
    cluster.prepare();
    PostmasterFile.evictFrom(folder.database());
    ServerProcess process = startAnswering(cluster);
    PostmasterFile file = PostmasterFile.in(folder.database());
    if (file == null) {
      throw Failures.explain(folder, process.said());
    }
    Connections connections =
        new Connections(file.port(), Password.read(folder.password()), command);
    connections.prepare();
    return new OwnedServer(process, connections);
  }

  Connections connections() {
    return connections;
  }

  void stop() throws IOException, InterruptedException {
    process.stop();
  }

  /**
   * A free port may be taken before the server takes it, and processes of a killed server may need
   * a moment to notice: both are worth another try, nothing else is.
   */
  private static ServerProcess startAnswering(Cluster cluster)
      throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      ServerProcess process = ServerProcess.start(cluster, freePort());
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
}
