package org.ressourcerie.files.formats;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A document that has been opened. Any failure to read it may come as an exception of any kind. */
public interface Document extends Closeable {
  Reading read() throws IOException;

  /** An image of the first page, about this many pixels wide; null when the format has none. */
  default @Nullable BufferedImage firstPage(int width) throws IOException {
    return null;
  }

  /** A picture, turned as it is to be seen, reduced if it is huge; null for what is none. */
  default @Nullable BufferedImage picture() throws IOException {
    return null;
  }

  @Override
  default void close() throws IOException {}
}
