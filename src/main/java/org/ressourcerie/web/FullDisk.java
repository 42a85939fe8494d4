package org.ressourcerie.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Tells a disk that is full from other failures, by what the system says of it. */
public final class FullDisk {
  private static final int DEEPEST = 20;

  private FullDisk() {}

  /** Whether this failure, or what caused it, is that nothing more could be written. */
  public static boolean is(@Nullable Throwable failure) {
    Throwable cause = failure;
    for (int i = 0; i < DEEPEST && cause != null; i++) {
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (message.contains("no space left") || message.contains("quota exceeded")) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
