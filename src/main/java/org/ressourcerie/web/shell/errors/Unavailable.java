package org.ressourcerie.web.shell.errors;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Says that the site is away for a moment when its database is, rather than that it is broken. */
@ControllerAdvice
class Unavailable {
  private static final Logger log = LoggerFactory.getLogger(Unavailable.class);

  @ExceptionHandler(DataAccessResourceFailureException.class)
  void databaseAway(DataAccessResourceFailureException failure, HttpServletResponse response)
      throws IOException {
    log.error("The database does not answer", failure);
    response.setHeader("Retry-After", "60");
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }
}
