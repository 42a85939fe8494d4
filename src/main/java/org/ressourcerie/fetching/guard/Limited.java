package org.ressourcerie.fetching.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.ressourcerie.fetching.Answer.Reason;

/** Copies as much as is allowed, for as long as is allowed. */
final class Limited {
  private static final int CHUNK = 16 * 1024;
  private final long end;
  private final long most;

  Limited(Duration longest, long most) {
    this.end = System.nanoTime() + longest.toNanos();
    this.most = most;
  }

  /** One of the limits was reached. */
  static final class Reached extends IOException {
    private static final long serialVersionUID = 1;
    private final Reason reason;

    Reached(Reason reason) {
      super(reason.name());
      this.reason = reason;
    }

    Reason reason() {
      return reason;
    }
  }

  /** What is left of the time; refuses when there is none. */
  Duration left() throws Reached {
    long left = end - System.nanoTime();
    if (left <= 0) {
      throw new Reached(Reason.TOO_SLOW);
    }
    return Duration.ofNanos(left);
  }

  void copy(InputStream from, OutputStream to) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long copied = 0;
    for (int read = from.read(chunk); read >= 0; read = from.read(chunk)) {
      copied += read;
      if (copied > most) {
        throw new Reached(Reason.TOO_LARGE);
      }
      left();
      to.write(chunk, 0, read);
    }
  }
}
