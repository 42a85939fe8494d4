package org.ressourcerie.resources.model;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Copies a revision into the one that follows it, since revisions never change. What differs is
 * given, the rest is the same: a column that is forgotten here would be lost by whoever says that a
 * text is still true or changes who reads it. A test compares all columns.
 */
@Component
class RevisionCopies {
  private static final String BLOCK = "position, type, anchor, heading, html, words";
  private static final String FILE =
      "block, position, sha256, name, title, language, role, video, " + Figure.COLUMNS;
  private static final String LINK = "block, position, url, title";
  private static final String RELATION = "position, type, target";
  private static final String CREDIT = "position, role, person, organisation, function";

  private final JdbcClient sql;
  private final JdbcTemplate batches;

  RevisionCopies(JdbcClient sql, JdbcTemplate batches) {
    this.sql = sql;
    this.batches = batches;
  }

  /** A revision and the one that follows it. */
  record Step(long from, long to) {}

  /** An import under way has read what it may write over; it is let finish. */
  void letNoImportWrite() {
    batches.query("select pg_advisory_xact_lock(hashtext('resources.import'))", row -> {});
  }

  /**
   * The notice, with other dates where they are given, its themes, credits and links with others.
   */
  Step notice(long revision, String by, @Nullable LocalDate verified, @Nullable LocalDate review) {
    long to =
        sql.sql(
                """
                insert into resources.revision (resource, ordinal, created_by, title, summary,
                  language, kind, provenance, published_on, updated_on, verified_on, review_by,
                  event_start, event_end, event_place, territories, licence)
                select v.resource, (select max(ordinal) + 1 from resources.revision
                    where resource = v.resource), :by, title, summary, language, kind, provenance,
                  published_on, updated_on, coalesce(cast(:verified as date), verified_on),
                  coalesce(cast(:review as date), review_by), event_start, event_end, event_place,
                  territories, licence
                from resources.revision v where v.id = :revision returning id\
                """)
            .param("by", by)
            .param("verified", verified)
            .param("review", review)
            .param("revision", revision)
            .query(Long.class)
            .single();
    Step step = new Step(revision, to);
    copy(step, "revision_theme", "theme");
    copy(step, "credit", CREDIT);
    copy(step, "relation", RELATION);
    return step;
  }

  /** The body, for the same readers. */
  void body(Step step) {
    copy(step, "block", BLOCK + ", access");
    copy(step, "attachment", FILE + ", access");
    copy(step, "link", LINK);
  }

  /** The body, for these readers. */
  void body(Step step, NewAccess access) {
    copyReadBy(step, "block", BLOCK, NewAccess::block, access);
    copyReadBy(step, "attachment", FILE, NewAccess::file, access);
    copy(step, "link", LINK);
  }

  /** What is reserved in the new revision gets hidden words of its own. */
  void plantCanaries(Step step) {
    batches.query("select resources.plant_canaries(array[?]::bigint[])", row -> {}, step.to());
  }

  private void copy(Step step, String table, String columns) {
    batches.update(
        "insert into resources.%s (revision, %s) select ?, %s from resources.%s where revision = ?"
            .formatted(table, columns, columns, table),
        step.to(),
        step.from());
  }

  private void copyReadBy(
      Step step, String table, String columns, IntFunction<String> part, NewAccess access) {
    List<Object[]> rows =
        sql
            .sql("select position from resources.%s where revision = ?".formatted(table))
            .param(step.from())
            .query((row, n) -> row.getInt(1))
            .list()
            .stream()
            .map(
                position ->
                    Row.of(
                        step.to(),
                        access.of(part.apply(position)).written(),
                        step.from(),
                        position))
            .toList();
    batches.batchUpdate(
        """
        insert into resources.%s (revision, access, %s) select ?, ?, %s from resources.%s
        where revision = ? and position = ?\
        """
            .formatted(table, columns, columns, table),
        rows);
  }
}
