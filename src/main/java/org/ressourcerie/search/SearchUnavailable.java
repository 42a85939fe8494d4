package org.ressourcerie.search;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** There is no index that answers now: it is being built, or its disk fails. Try again later. */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public class SearchUnavailable extends RuntimeException {
  public SearchUnavailable() {
    super("the index is not ready");
  }

  public SearchUnavailable(Throwable cause) {
    super("the index does not answer", cause);
  }
}
