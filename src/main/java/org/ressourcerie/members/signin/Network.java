package org.ressourcerie.members.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** From which network a request comes: what one household or office shares. */
public final class Network {
  private static final Pattern LITERAL = Pattern.compile("[0-9a-fA-F.:]{2,45}");

  private Network() {}

  /**
   * The prefix, in hexadecimal. A proxy on this machine is believed for the address it added last;
   * what stands before was written by whoever asks.
   */
  public static String of(HttpServletRequest request) {
    String peer = prefix(request.getRemoteAddr());
    String forwarded = request.getHeader("X-Forwarded-For");
    if (forwarded == null || !isLoopback(request.getRemoteAddr())) {
      return peer;
    }
    String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    return LITERAL.matcher(last).matches() ? prefix(last) : peer;
  }

  /** Of an address written in digits; such are never looked up. */
  static String prefix(String address) {
    try {
      InetAddress known = InetAddress.getByName(address);
      byte[] bytes = known.getAddress();
      int length = known instanceof Inet4Address ? 3 : 8;
      return HexFormat.of().formatHex(Arrays.copyOf(bytes, length));
    } catch (UnknownHostException unreadable) {
      return "unknown";
    }
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException unreadable) {
      return false;
    }
  }
}
