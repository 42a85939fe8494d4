package org.ressourcerie.fetching;

import org.jspecify.annotations.Nullable;

/**
 * How an address answered.
 *
 * @param status of HTTP where it ended; 0 when there was no answer
 * @param movedTo where it has moved for good (301 or 308); empty when it has not
 * @param refused why there was no answer; null when there was one
 */
public record Look(int status, String movedTo, Answer.@Nullable Reason refused) {

  /** Whether the thing itself answered. */
  public boolean found() {
    return status >= 200 && status < 300;
  }
}
