package org.ressourcerie.database.embedded;

import java.io.IOException;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * One process's way to the database: its owner if nobody is, else a guest of the owner. A site does
 * not live as a guest, since its host may leave: it waits for a command, and refuses a second site.
 */
final class Opening {
  private static final String SERVE = "serve";
  private static final int PATIENCE = 300;

  private final DataFolder folder;
  private final String command;
  private int looks;

  Opening(DataFolder folder, String command) {
    this.folder = folder;
    this.command = command;
  }

  /** Hands over what must run at the very end, when there is something to stop. */
  Connections run(Consumer<Runnable> atTheEnd)
      throws IOException, SQLException, InterruptedException {
    while (true) {
      OwnerLock lock = OwnerLock.tryTake(folder.ownerLock(), command);
      if (lock != null) {
        return own(lock, atTheEnd);
      }
      Connections joined = command.equals(SERVE) ? waitOrRefuse() : join();
      if (joined != null) {
        return joined;
      }
      looks++;
      Thread.sleep(200);
    }
  }

  private Connections own(OwnerLock lock, Consumer<Runnable> atTheEnd)
      throws IOException, SQLException, InterruptedException {
    try {
      OwnedServer server = OwnedServer.start(folder, command);
      atTheEnd.accept(() -> leave(server, lock));
      return server.connections();
    } catch (IOException | SQLException | InterruptedException | RuntimeException failure) {
      lock.close();
      throw failure;
    }
  }

  private @Nullable Connections join() throws IOException {
    PostmasterFile file = PostmasterFile.in(folder.database());
    if (file != null && file.ready()) {
      return new Connections(file.port(), Password.read(folder.password()), command);
    }
    if (looks > PATIENCE) {
      throw new DatabaseUnavailable(
          "La base de « "
              + folder.root()
              + " » est tenue par « "
              + holder()
              + " », qui ne répond pas.",
          "The database in '"
              + folder.root()
              + "' is held by '"
              + holder()
              + "', which does not answer.");
    }
    return null;
  }

  /** The holder's name may be a dead one's for an instant, until the new one writes its own. */
  private @Nullable Connections waitOrRefuse() throws IOException {
    if (holder().startsWith(SERVE) && looks > 4) {
      throw new DatabaseUnavailable(
          "Le site est déjà ouvert sur « " + folder.root() + " » (" + holder() + ").",
          "The site is already running on '" + folder.root() + "' (" + holder() + ").");
    }
    if (looks == 5) {
      System.err.println(
          "En attente de la fin de « " + holder() + " »… / Waiting for '" + holder() + "' to end…");
    }
    return null;
  }

  private String holder() throws IOException {
    return OwnerLock.holder(folder.ownerLock());
  }

  private void leave(OwnedServer server, OwnerLock lock) {
    try (lock) {
      if (!command.equals(SERVE)) {
        waitForGuests(server.connections());
      }
      server.stop();
    } catch (IOException | SQLException failure) {
      LoggerFactory.getLogger(Opening.class).error("PostgreSQL did not stop cleanly", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** A command that came while this one ran still needs the server. */
  private static void waitForGuests(Connections connections)
      throws SQLException, InterruptedException {
    for (int look = 0; connections.open() > 0; look++) {
      if (look == 10) {
        System.err.println(
            "En attente d’une autre commande… / Waiting for another command to end…");
      }
      Thread.sleep(200);
    }
  }
}
