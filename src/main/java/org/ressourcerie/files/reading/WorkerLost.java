package org.ressourcerie.files.reading;

/** The worker is gone, with a code for the reason. */
final class WorkerLost extends Exception {
  static final String TOO_SLOW = "too-slow";
  static final String OUT_OF_MEMORY = "out-of-memory";
  static final String DIED = "worker-died";

  /** The application is stopping: nothing is known of the document. */
  static final String STOPPED = "stopped";

  private static final long serialVersionUID = 1L;
  private final String reason;

  WorkerLost(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  String reason() {
    return reason;
  }
}
