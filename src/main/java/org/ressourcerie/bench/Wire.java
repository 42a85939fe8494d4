package org.ressourcerie.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One connection kept open to the site. A plain socket: on a machine shared with the server, what
 * the asker costs is taken from what is measured.
 */
final class Wire implements AutoCloseable {
  private static final int PATIENCE = 60_000;
  private final int port;
  private final String headers;
  private Socket socket;
  private InputStream in;

  /** The headers are lines that each end with CR LF. */
  Wire(int port, String headers) throws IOException {
    this.port = port;
    this.headers = headers;
    socket = connected(port);
    in = new BufferedInputStream(socket.getInputStream(), 32_768);
  }

  private static Socket connected(int port) throws IOException {
    Socket socket = new Socket();
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(PATIENCE);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
    return socket;
  }

  /** A server ends a connection after so many answers. */
  private void reconnect() throws IOException {
    socket.close();
    socket = connected(port);
    in = new BufferedInputStream(socket.getInputStream(), 32_768);
  }

  /**
   * An answer; header names in lower case.
   *
   * @param size of the whole answer as it was sent, headers included
   */
  record Answer(int status, Map<String, String> headers, ByteBuffer body, int size) {
    String text() {
      return StandardCharsets.UTF_8.decode(body.duplicate()).toString();
    }

    String header(String name) {
      return headers.getOrDefault(name, "");
    }
  }

  Answer get(String address) throws IOException {
    return send("GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n");
  }

  Answer post(String address, String form) throws IOException {
    return send(
        "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n%s\r\n%s"
            .formatted(address, form.length(), headers, form));
  }

  private Answer send(String request) throws IOException {
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    String first = line();
    if (first.isEmpty()) {
      throw new IOException("the site closed the connection");
    }
    int size = first.length() + 4;
    Map<String, String> answered = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      size += line.length() + 2;
      answered.put(
          line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
    }
    byte[] body = body(answered);
    if ("close".equals(answered.get("connection"))) {
      reconnect();
    }
    return new Answer(
        Integer.parseInt(first.substring(9, 12)),
        answered,
        ByteBuffer.wrap(body),
        size + body.length);
  }

  private byte[] body(Map<String, String> answered) throws IOException {
    if (answered.containsKey("content-length")) {
      return in.readNBytes(Integer.parseInt(answered.get("content-length")));
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if ("chunked".equals(answered.get("transfer-encoding"))) {
      for (int n = chunk(); n > 0; n = chunk()) {
        body.write(in.readNBytes(n));
        line();
      }
      line();
    }
    return body.toByteArray();
  }

  private int chunk() throws IOException {
    return Integer.parseInt(line().strip(), 16);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder(80);
    for (int c = in.read(); c != '\n' && c != -1; c = in.read()) {
      if (c != '\r') {
        line.append((char) c);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
