package org.ressourcerie.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells whoever sits at this machine from the rest of the world. */
public final class LocalMachine {
  /** A request that crossed a proxy may come from anywhere, whatever its last address says. */
  private static final List<String> CROSSED =
      List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via");

  private static final List<String> NAMES = List.of("localhost", "127.0.0.1", "::1", "[::1]");

  private LocalMachine() {}

  /**
   * True for a request from the loopback address, to a loopback name, that crossed no proxy. The
   * name counts because a page of another site can make a browser here ask under its own name.
   */
  public static boolean asks(HttpServletRequest request) {
    return CROSSED.stream().noneMatch(header -> request.getHeader(header) != null)
        && isNamed(request.getServerName())
        && isLoopback(request.getRemoteAddr());
  }

  /** Whether a host is this machine by its name; false for null. */
  public static boolean isNamed(@Nullable String host) {
    return host != null && NAMES.contains(host.toLowerCase(Locale.ROOT));
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }
}
