package org.ressourcerie.transfer.jsonl;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Lines of bytes, one at a time; the rest of one that is too long is passed over, never held. */
final class LineReader implements Closeable {
  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private byte[] line = new byte[1 << 14];
  private int length;
  private int at;
  private int end;
  private int number;
  private boolean tooLong;

  LineReader(Path path, int longest) throws IOException {
    this(Files.newInputStream(path), longest);
  }

  LineReader(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line without its end, empty when it was too long; null after the last. */
  byte @Nullable [] next() throws IOException {
    length = 0;
    tooLong = false;
    boolean any = false;
    while (at < end || fill()) {
      any = true;
      int stop = at;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      keep(stop);
      boolean ended = stop < end;
      at = ended ? stop + 1 : stop;
      if (ended) {
        break;
      }
    }
    if (!any) {
      return null;
    }
    number++;
    return tooLong ? new byte[0] : Arrays.copyOf(line, length);
  }

  /** The number of the last line, from 1. */
  int number() {
    return number;
  }

  boolean wasTooLong() {
    return tooLong;
  }

  private void keep(int stop) {
    int more = stop - at;
    if (tooLong || length + more > longest) {
      tooLong = true;
      return;
    }
    if (length + more > line.length) {
      line = Arrays.copyOf(line, Math.max(2 * line.length, length + more));
    }
    System.arraycopy(buffer, at, line, length, more);
    length += more;
  }

  private boolean fill() throws IOException {
    at = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
