package org.ressourcerie.files.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails when it gives more than it should: a small archive may hold a huge file. */
final class BoundedStream extends FilterInputStream {
  private long left;

  BoundedStream(InputStream in, long atMost) {
    super(in);
    this.left = atMost;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read = super.read(buffer, offset, length);
    count(Math.max(0, read));
    return read;
  }

  private void count(int read) throws IOException {
    left -= read;
    if (left < 0) {
      throw new IOException("too large once inflated");
    }
  }
}
