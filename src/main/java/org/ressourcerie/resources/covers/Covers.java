package org.ressourcerie.resources.covers;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.files.FileStore;
import org.ressourcerie.files.StoredFile;
import org.ressourcerie.resources.model.Figure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads covers through their visitor: what stands before a file stands before a cover. */
@Component
public class Covers {
  /**
   * Whether the resource r lets the file f of its block b be seen, beside their own rules. A cover
   * may be shown with the teaser, where there is one.
   */
  public static final String ABOVE =
      """
      (access.admits(r.access, :audiences, :at)
        or (b.type = 'cover' and f.teased and r.teaser <> 'none'))\
      """;

  private static final String SEEN =
      """
      select r.number, f.* from resources.resource r
      join resources.block b on b.revision = r.revision and b.type = 'cover'
      join resources.attachment f on f.revision = b.revision and f.block = b.position
      where r.number = any (:numbers) and r.status = 'published'
        and access.admits(b.access, :audiences, :at)
        and access.admits(f.access, :audiences, :at)
        and
      """
          + ABOVE;

  private final JdbcClient sql;
  private final FileStore files;

  Covers(JdbcClient sql, FileStore files) {
    this.sql = sql;
    this.files = files;
  }

  private record Row(long number, String sha256, String name, String title, Figure figure) {}

  /** Those of these resources that this visitor may see, by number. */
  public Map<Long, Cover> of(Collection<Long> numbers, AccessFilter filter) {
    List<Row> rows = numbers.isEmpty() ? List.of() : rows(numbers, filter);
    if (rows.isEmpty()) {
      return Map.of();
    }
    Map<String, StoredFile> stored = files.find(rows.stream().map(Row::sha256).toList());
    Map<Long, Cover> covers = new HashMap<>();
    for (Row row : rows) {
      Cover.of("r" + row.number(), row.name(), row.title(), row.figure(), stored.get(row.sha256()))
          .ifPresent(cover -> covers.put(row.number(), cover));
    }
    return covers;
  }

  /** That of one resource; empty where it has none, or none for this visitor. */
  public Optional<Cover> of(long number, AccessFilter filter) {
    return Optional.ofNullable(of(List.of(number), filter).get(number));
  }

  private List<Row> rows(Collection<Long> numbers, AccessFilter filter) {
    return sql.sql(SEEN)
        .param("numbers", numbers.toArray(Long[]::new))
        .param("audiences", filter.audiences())
        .param("at", filter.seconds())
        .query(
            (row, n) ->
                new Row(
                    row.getLong("number"),
                    row.getString("sha256"),
                    row.getString("name"),
                    row.getString("title"),
                    Figure.of(row)))
        .list();
  }
}
