package org.ressourcerie.resources.model;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes that a text is still true: a revision with the same text and rules and other dates. */
@Repository
public class VerifiedRows {
  private final JdbcClient sql;
  private final RevisionCopies copies;

  VerifiedRows(JdbcClient sql, RevisionCopies copies) {
    this.sql = sql;
    this.copies = copies;
  }

  /**
   * False, and nothing written, when the resource is not published at this version any more.
   * Announces nothing.
   *
   * @param reviewBy the day before which it is to be looked at again
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean write(
      long number, long version, LocalDate verified, LocalDate reviewBy, String by) {
    copies.letNoImportWrite();
    List<Long> current =
        sql.sql(
                "select revision from resources.resource where number = ? and version = ?"
                    + " and status = 'published' for update")
            .params(number, version)
            .query((row, n) -> row.getLong(1))
            .list();
    if (current.isEmpty()) {
      return false;
    }
    RevisionCopies.Step step = copies.notice(current.getFirst(), by, verified, reviewBy);
    copies.body(step);
    sql.sql(
            "update resources.resource set revision = ?, version = version + 1,"
                + " changed_at = now() where number = ?")
        .params(step.to(), number)
        .update();
    copies.plantCanaries(step);
    return true;
  }
}
