package org.ressourcerie.database.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.SpringApplication;

/** The databases this process has open, one per data folder however many contexts it starts. */
final class OpenDatabases {
  private static final Map<Path, Connections> OPEN = new HashMap<>();

  private OpenDatabases() {}

  /** Starts the folder's database or joins the process that runs it. */
  static synchronized Connections open(Path path, String command) {
    DataFolder folder = DataFolder.at(path);
    Connections known = OPEN.get(folder.root());
    if (known != null) {
      return known;
    }
    try {
      Connections connections = new Opening(folder, command).run(OpenDatabases::stopAtTheEnd);
      OPEN.put(folder.root(), connections);
      return connections;
    } catch (IOException | SQLException failure) {
      throw Failures.explain(folder, String.valueOf(failure.getMessage()));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Failures.explain(folder, "interrupted");
    }
  }

  /** After every context is closed, so that nobody still speaks to the server. */
  private static void stopAtTheEnd(Runnable stop) {
    SpringApplication.getShutdownHandlers().add(stop);
  }
}
