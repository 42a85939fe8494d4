package org.ressourcerie.web.shell.errors;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.ressourcerie.web.FullDisk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;

/** Says what is away for a moment, the database or room on the disk, rather than that all is. */
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

  /** A form with files is written to the disk before it is read; any other failure goes on. */
  @ExceptionHandler(MultipartException.class)
  void noRoom(MultipartException failure, HttpServletResponse response) throws IOException {
    if (!FullDisk.is(failure)) {
      throw failure;
    }
    log.error("The disk is full: a form with files could not be received");
    response.sendError(HttpStatus.INSUFFICIENT_STORAGE.value());
  }
}
