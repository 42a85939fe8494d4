package org.ressourcerie.transfer.importing;

import org.ressourcerie.transfer.spi.Importable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells the failure of one item from the loss of what every item needs. */
final class Failures {
  private static final Logger log = LoggerFactory.getLogger(Import.class);

  private Failures() {}

  /** Without the database there is no use in trying the next item: the run stops, to be resumed. */
  static void stopIfLost(RuntimeException failure) {
    if (failure instanceof DataAccessResourceFailureException
        || failure instanceof CannotGetJdbcConnectionException
        || failure instanceof CannotCreateTransactionException) {
      throw failure;
    }
  }

  static void log(Importable item, RuntimeException failure) {
    log.error("Import: {} of {} could not be applied", item.key(), item.place(), failure);
  }

  static String reason(RuntimeException failure) {
    return failure.getClass().getSimpleName();
  }
}
