package org.ressourcerie.files.storing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.files.StoredFile;
import org.ressourcerie.files.TextPassage;
import org.ressourcerie.files.stripping.Frame;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of files and of their passages. */
@Repository
class StoredFiles {
  private final JdbcClient jdbc;

  StoredFiles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds a row; false when these bytes were known already. */
  boolean add(String sha256, long size, String mediaType, @Nullable Frame frame) {
    return jdbc.sql(
                """
                insert into files.stored_file (sha256, size, media_type, width, height, animated)
                values (:sha256, :size, :mediaType, :width, :height, :animated)
                on conflict (sha256) do nothing
                """)
            .param("sha256", sha256)
            .param("size", size)
            .param("mediaType", mediaType)
            .param("width", frame == null ? null : frame.width())
            .param("height", frame == null ? null : frame.height())
            .param("animated", frame != null && frame.animated())
            .update()
        == 1;
  }

  List<StoredFile> bySha256(Collection<String> sha256s) {
    return jdbc.sql(
            """
            select sha256, size, media_type, text_state, pages, seconds, title,
              tagged, has_preview, width, height, animated, variants
            from files.stored_file
            where sha256 = any (:sha256s)
            """)
        .param("sha256s", sha256s.toArray(String[]::new))
        .query(StoredFiles::file)
        .list();
  }

  Map<String, List<TextPassage>> passages(Collection<String> sha256s) {
    Map<String, List<TextPassage>> passages = new HashMap<>();
    jdbc.sql(
            """
            select sha256, unit, locator, heading, text
            from files.passage
            where sha256 = any (:sha256s)
            order by sha256, position
            """)
        .param("sha256s", sha256s.toArray(String[]::new))
        .query(
            row -> {
              passages
                  .computeIfAbsent(row.getString("sha256"), _ -> new ArrayList<>())
                  .add(passage(row));
            });
    return passages;
  }

  private static StoredFile file(ResultSet row, int number) throws SQLException {
    return new StoredFile(
        row.getString("sha256"),
        row.getLong("size"),
        row.getString("media_type"),
        StoredFile.TextState.valueOf(row.getString("text_state")),
        row.getObject("pages", Integer.class),
        row.getObject("seconds", Integer.class),
        row.getString("title"),
        row.getObject("tagged", Boolean.class),
        row.getBoolean("has_preview"),
        picture(row));
  }

  private static StoredFile.@Nullable Picture picture(ResultSet row) throws SQLException {
    int width = row.getInt("width");
    return row.wasNull()
        ? null
        : new StoredFile.Picture(
            width,
            row.getInt("height"),
            row.getBoolean("animated"),
            List.of((String[]) row.getArray("variants").getArray()));
  }

  private static TextPassage passage(ResultSet row) throws SQLException {
    return new TextPassage(
        TextPassage.Unit.valueOf(row.getString("unit")),
        row.getInt("locator"),
        row.getString("heading"),
        row.getString("text"));
  }
}
