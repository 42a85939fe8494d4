package org.ressourcerie.resources.model;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes that a text is still true: a revision with the same text and rules and other dates, since
 * revisions never change.
 */
@Repository
public class VerifiedRows {
  private final JdbcClient sql;
  private final JdbcTemplate batches;

  VerifiedRows(JdbcClient sql, JdbcTemplate batches) {
    this.sql = sql;
    this.batches = batches;
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
    letNoImportWrite();
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
    long from = current.getFirst();
    long to = copyNotice(from, verified, reviewBy, by);
    copy(from, to, "block", "position, type, anchor, heading, html, words, access");
    copy(
        from,
        to,
        "attachment",
        "block, position, sha256, name, title, language, role, video, access");
    copy(from, to, "link", "block, position, url, title");
    copy(from, to, "revision_theme", "theme");
    copy(from, to, "credit", "position, role, person, organisation, function");
    point(number, to);
    return true;
  }

  /** An import under way has read what it may write over; it is let finish. */
  private void letNoImportWrite() {
    batches.query("select pg_advisory_xact_lock(hashtext('resources.import'))", row -> {});
  }

  private long copyNotice(long revision, LocalDate verified, LocalDate reviewBy, String by) {
    return sql.sql(
            """
            insert into resources.revision (resource, ordinal, created_by, title, summary, language,
              kind, provenance, published_on, updated_on, verified_on, review_by, event_start,
              event_end, event_place, territories)
            select v.resource, (select max(ordinal) + 1 from resources.revision
                where resource = v.resource), :by, title, summary, language, kind, provenance,
              published_on, updated_on, :verified, :review, event_start, event_end, event_place,
              territories
            from resources.revision v where v.id = :revision returning id\
            """)
        .param("by", by)
        .param("verified", verified)
        .param("review", reviewBy)
        .param("revision", revision)
        .query(Long.class)
        .single();
  }

  private void copy(long from, long to, String table, String columns) {
    batches.update(
        "insert into resources.%s (revision, %s) select ?, %s from resources.%s where revision = ?"
            .formatted(table, columns, columns, table),
        to,
        from);
  }

  private void point(long number, long revision) {
    batches.update(
        "update resources.resource set revision = ?, version = version + 1, changed_at = now()"
            + " where number = ?",
        revision,
        number);
    batches.query("select resources.plant_canaries(array[?]::bigint[])", row -> {}, revision);
  }
}
