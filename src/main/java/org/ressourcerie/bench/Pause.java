package org.ressourcerie.bench;

/** A while without doing anything. */
final class Pause {
  private Pause() {}

  static void milliseconds(long duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped", stopped);
    }
  }
}
