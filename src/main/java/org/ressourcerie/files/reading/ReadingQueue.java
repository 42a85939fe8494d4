package org.ressourcerie.files.reading;

import java.util.List;
import java.util.Optional;
import org.ressourcerie.files.TextPassage;
import org.ressourcerie.files.formats.Reading;
import org.ressourcerie.files.formats.Reading.About;
import org.ressourcerie.files.worker.Wire.Drawn;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Files whose text is to be read, as PENDING rows. An attempt is counted and committed before it
 * begins, so that a file that brings everything down is not tried for ever; the row stays locked
 * while it is read, so that two processes never read the same.
 */
@Repository
class ReadingQueue {
  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  ReadingQueue(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** Counts an attempt at the next file that nobody is reading. */
  Optional<Waiting> next() {
    return jdbc.sql(
            """
            update files.stored_file set attempts = attempts + 1
            where sha256 = (
              select sha256 from files.stored_file
              where text_state = 'PENDING'
              order by attempts, stored_at
              limit 1
              for update skip locked)
            returning sha256, media_type, attempts
            """)
        .query(Waiting.class)
        .optional();
  }

  /** Locks a file until the transaction's end; false when another has it or has read it. */
  boolean lock(String sha256) {
    return jdbc.sql(
            """
            select sha256 from files.stored_file
            where sha256 = :sha256 and text_state = 'PENDING'
            for update skip locked
            """)
        .param("sha256", sha256)
        .query(String.class)
        .optional()
        .isPresent();
  }

  /** Takes back an attempt that told nothing about the file. */
  void forgetAttempt(String sha256) {
    jdbc.sql("update files.stored_file set attempts = attempts - 1 where sha256 = :sha256")
        .param("sha256", sha256)
        .update();
  }

  void finish(String sha256, Reading reading, Drawn drawn) {
    About about = reading.about();
    jdbc.sql(
            """
            update files.stored_file
            set text_state = :state, reason = :reason, pages = :pages, seconds = :seconds,
                title = :title, language = :language, tagged = :tagged,
                has_preview = :hasPreview, variants = :variants, read_at = now()
            where sha256 = :sha256
            """)
        .param("sha256", sha256)
        .param("state", reading.state().name())
        .param("reason", reading.reason())
        .param("pages", about.pages())
        .param("seconds", about.seconds())
        .param("title", about.title())
        .param("language", about.language())
        .param("tagged", about.tagged())
        .param("hasPreview", drawn.preview())
        .param("variants", drawn.variants().toArray(String[]::new))
        .update();
    replacePassages(sha256, reading.passages());
  }

  boolean isEmpty() {
    return jdbc.sql(
            "select not exists (select 1 from files.stored_file where text_state = 'PENDING')")
        .query(Boolean.class)
        .single();
  }

  private void replacePassages(String sha256, List<TextPassage> passages) {
    jdbc.sql("delete from files.passage where sha256 = :sha256").param("sha256", sha256).update();
    SqlParameterSource[] rows = new SqlParameterSource[passages.size()];
    for (int position = 0; position < rows.length; position++) {
      rows[position] = row(sha256, position, passages.get(position));
    }
    if (rows.length > 0) {
      batches.batchUpdate(
          """
          insert into files.passage (sha256, position, unit, locator, heading, text)
          values (:sha256, :position, :unit, :locator, :heading, :text)
          """,
          rows);
    }
  }

  private static SqlParameterSource row(String sha256, int position, TextPassage passage) {
    return new MapSqlParameterSource("sha256", sha256)
        .addValue("position", position)
        .addValue("unit", passage.unit().name())
        .addValue("locator", passage.locator())
        .addValue("heading", passage.heading())
        .addValue("text", passage.text());
  }

  /** A file to read; its attempts count the one that begins. */
  record Waiting(String sha256, String mediaType, int attempts) {}
}
