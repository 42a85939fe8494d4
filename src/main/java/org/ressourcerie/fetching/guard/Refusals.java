package org.ressourcerie.fetching.guard;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import org.ressourcerie.fetching.Answer.Reason;
import org.ressourcerie.fetching.Answer.Refused;

/** Why a connection came to nothing, told by what it threw. */
final class Refusals {
  private Refusals() {}

  /**
   * @param megabytes that are read at most
   */
  static Refused of(IOException failure, long megabytes) {
    return switch (failure) {
      case Limited.Reached reached when reached.reason() == Reason.TOO_LARGE ->
          new Refused(Reason.TOO_LARGE, Long.toString(megabytes));
      case Limited.Reached reached -> new Refused(reached.reason(), "");
      case PublicAddresses.Inside inside ->
          new Refused(Reason.INSIDE, String.valueOf(inside.getMessage()));
      case UnknownHostException unknown ->
          new Refused(Reason.UNKNOWN_NAME, String.valueOf(unknown.getMessage()));
      case InterruptedIOException slow -> new Refused(Reason.TOO_SLOW, "");
      default -> new Refused(Reason.AWAY, "");
    };
  }
}
