package org.ressourcerie.transfer.importing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A kept run.
 *
 * @param total 0 while the input is being read and checked
 * @param failure why nothing more was done, in French; null unless it failed
 */
public record Run(
    long id,
    String format,
    String path,
    boolean checkOnly,
    State state,
    Instant startedAt,
    @Nullable Instant endedAt,
    int done,
    int total,
    Counts counts,
    @Nullable String failure) {

  /** The name of what was imported; the folder it lay in tells nothing to who reads the page. */
  public String name() {
    return path.substring(1 + Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')));
  }

  /** Running, done, failed with a reason, or interrupted by the end of its process. */
  public enum State {
    RUNNING,
    DONE,
    FAILED,
    INTERRUPTED
  }

  /** How many items met each outcome. */
  public record Counts(
      int created, int updated, int unchanged, int kept, int ready, int rejected) {}
}
