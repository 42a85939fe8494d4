package org.ressourcerie.search.opensearch;

import org.jspecify.annotations.Nullable;

/** The server did not do what was asked of it. */
final class ClusterFailure extends RuntimeException {
  private final int status;

  /**
   * @param status of HTTP; 0 when there was no answer
   */
  ClusterFailure(int status, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.status = status;
  }

  int status() {
    return status;
  }

  boolean isMissing() {
    return status == 404;
  }

  /** Too much at once: the same will be taken later. */
  boolean isBusy() {
    return status == 429;
  }
}
