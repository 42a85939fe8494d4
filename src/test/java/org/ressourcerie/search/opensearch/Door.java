package org.ressourcerie.search.opensearch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A port that leads to a server while it is open, and where nobody answers while it is shut. */
public final class Door implements AutoCloseable {
  private final int to;
  private final int port;
  private final Set<Socket> through = ConcurrentHashMap.newKeySet();
  private volatile @Nullable ServerSocket entrance;

  Door(int to) {
    this.to = to;
    ServerSocket opened = listen(0);
    this.port = opened.getLocalPort();
    this.entrance = opened;
  }

  public String setting(String index) {
    return "http://127.0.0.1:" + port + "/" + index;
  }

  public void open() {
    entrance = listen(port);
  }

  /** Cuts what is under way, too. */
  public synchronized void shut() {
    try {
      ServerSocket open = entrance;
      if (open != null) {
        open.close();
      }
      for (Socket socket : through) {
        socket.close();
      }
      through.clear();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    shut();
  }

  private ServerSocket listen(int at) {
    try {
      ServerSocket opened = new ServerSocket();
      opened.setReuseAddress(true);
      opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
      Thread.ofVirtual().start(() -> welcome(opened));
      return opened;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void welcome(ServerSocket opened) {
    try {
      while (true) {
        Socket visitor = opened.accept();
        Socket server = new Socket(InetAddress.getLoopbackAddress(), to);
        if (!letIn(opened, visitor, server)) {
          visitor.close();
          server.close();
        }
      }
    } catch (IOException shut) {
      // That is how it ends.
    }
  }

  /** False for who was at the entrance while it was shut. */
  private synchronized boolean letIn(ServerSocket opened, Socket visitor, Socket server) {
    if (opened.isClosed()) {
      return false;
    }
    through.add(visitor);
    through.add(server);
    Thread.ofVirtual().start(() -> pass(visitor, server));
    Thread.ofVirtual().start(() -> pass(server, visitor));
    return true;
  }

  private static void pass(Socket from, Socket to) {
    try (from;
        to) {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException cut) {
      // Either side may hang up.
    }
  }
}
