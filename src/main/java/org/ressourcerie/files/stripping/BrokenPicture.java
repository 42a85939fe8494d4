package org.ressourcerie.files.stripping;

import java.io.IOException;

/** A picture that ends before its end, or is not built as its format demands. */
public final class BrokenPicture extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenPicture(String message) {
    super(message);
  }
}
