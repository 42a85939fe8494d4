package org.ressourcerie.resources.model;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes who reads what: a revision with the same text and other rules, since revisions never
 * change. Announces nothing: whoever tries a change out undoes the transaction.
 */
@Repository
public class AccessRows {
  private final JdbcClient sql;
  private final JdbcTemplate batches;

  AccessRows(JdbcClient sql, JdbcTemplate batches) {
    this.sql = sql;
    this.batches = batches;
  }

  /** A revision and the one that is to follow it. */
  private record Step(long from, long to) {}

  /** False, and nothing written, when the resource is not at this version any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean write(long number, long version, NewAccess access, String by) {
    letNoImportWrite();
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
    Step step = new Step(current.getFirst(), copyNotice(current.getFirst(), by));
    copyBlocks(step, access);
    copyFiles(step, access);
    copyTheRest(step);
    point(number, step, access);
    return true;
  }

  /** An import under way has read who may read what; it is let finish. */
  private void letNoImportWrite() {
    batches.query("select pg_advisory_xact_lock(hashtext('resources.import'))", row -> {});
  }

  private long copyNotice(long revision, String by) {
    return sql.sql(
            """
            insert into resources.revision (resource, ordinal, created_by, title, summary, language,
              kind, provenance, published_on, updated_on, verified_on, review_by, event_start,
              event_end, event_place, territories)
            select v.resource, (select max(ordinal) + 1 from resources.revision
                where resource = v.resource), :by, title, summary, language, kind, provenance,
              published_on, updated_on, verified_on, review_by, event_start, event_end, event_place,
              territories
            from resources.revision v where v.id = :revision returning id\
            """)
        .param("by", by)
        .param("revision", revision)
        .query(Long.class)
        .single();
  }

  private void copyBlocks(Step step, NewAccess access) {
    batches.batchUpdate(
        """
        insert into resources.block (revision, position, type, anchor, heading, html, words, access)
        select ?, position, type, anchor, heading, html, words, ? from resources.block
        where revision = ? and position = ?\
        """,
        rows(step, access, "b", "select position from resources.block where revision = ?"));
  }

  private void copyFiles(Step step, NewAccess access) {
    batches.batchUpdate(
        """
        insert into resources.attachment
          (revision, access, block, position, sha256, name, title, language, role, video)
        select ?, ?, block, position, sha256, name, title, language, role, video
        from resources.attachment where revision = ? and position = ?\
        """,
        rows(step, access, "f", "select position from resources.attachment where revision = ?"));
  }

  private List<Object[]> rows(Step step, NewAccess access, String kind, String positions) {
    return sql.sql(positions).param(step.from()).query((row, n) -> row.getInt(1)).list().stream()
        .map(
            position ->
                Row.of(step.to(), access.of(kind + position).written(), step.from(), position))
        .toList();
  }

  private void copyTheRest(Step step) {
    copy(step, "link", "block, position, url, title");
    copy(step, "revision_theme", "theme");
    copy(step, "credit", "position, role, person, organisation, function");
  }

  private void copy(Step step, String table, String columns) {
    batches.update(
        "insert into resources.%s (revision, %s) select ?, %s from resources.%s where revision = ?"
            .formatted(table, columns, columns, table),
        step.to(),
        step.from());
  }

  private void point(long number, Step step, NewAccess access) {
    batches.update(
        """
        update resources.resource set access = ?, teaser = ?, revision = ?, access_by_hand = true,
          version = version + 1, changed_at = now()
        where number = ?\
        """,
        access.of(NewAccess.RESOURCE).written(),
        access.teaser().id(),
        step.to(),
        number);
    batches.query("select resources.plant_canaries(array[?]::bigint[])", row -> {}, step.to());
  }
}
