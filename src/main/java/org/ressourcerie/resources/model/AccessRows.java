package org.ressourcerie.resources.model;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes who reads what: a revision with the same text and other rules. Announces nothing: whoever
 * tries a change out undoes the transaction.
 */
@Repository
public class AccessRows {
  private final JdbcClient sql;
  private final RevisionCopies copies;

  AccessRows(JdbcClient sql, RevisionCopies copies) {
    this.sql = sql;
    this.copies = copies;
  }

  /** False, and nothing written, when the resource is not at this version any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean write(long number, long version, NewAccess access, String by) {
    copies.letNoImportWrite();
    List<Long> current =
        sql.sql(
                "select revision from resources.resource where number = ? and version = ? for"
                    + " update")
            .params(number, version)
            .query((row, n) -> row.getLong(1))
            .list();
    if (current.isEmpty()) {
      return false;
    }
    RevisionCopies.Step step = copies.notice(current.getFirst(), by, null, null);
    copies.body(step, access);
    point(number, step, access);
    copies.plantCanaries(step);
    return true;
  }

  private void point(long number, RevisionCopies.Step step, NewAccess access) {
    sql.sql(
            """
            update resources.resource set access = :access, teaser = :teaser, revision = :revision,
              access_by_hand = true, version = version + 1, changed_at = now()
            where number = :number\
            """)
        .param("access", access.of(NewAccess.RESOURCE).written())
        .param("teaser", access.teaser().id())
        .param("revision", step.to())
        .param("number", number)
        .update();
  }
}
