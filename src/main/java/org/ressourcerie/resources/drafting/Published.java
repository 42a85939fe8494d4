package org.ressourcerie.resources.drafting;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.resources.model.Figure;
import org.ressourcerie.web.NetworkSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads revisions back as they would be written; for who prepares drafts, who reads all of them.
 */
@Component
public class Published {
  private final JdbcClient sql;
  private final ZoneId zone;

  Published(JdbcClient sql, NetworkSettings network) {
    this.sql = sql;
    this.zone = network.timeZone();
  }

  /**
   * What stands at a number.
   *
   * @param status {@code published} or {@code withdrawn}
   */
  public record Standing(
      long number, String slug, String status, long version, long revision, String title) {
    /** The permanent address, without language. */
    public String path() {
      return "/r/" + number + "-" + slug;
    }
  }

  /**
   * What stands at this number, whatever its state; empty when nothing was ever published there.
   */
  public Optional<Standing> standing(long number) {
    return sql.sql(
            """
            select r.number, r.slug, r.status, r.version, r.revision, v.title
            from resources.resource r join resources.revision v on v.id = r.revision
            where r.number = ?\
            """)
        .param(number)
        .query(
            (row, n) ->
                new Standing(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getString(6)))
        .optional();
  }

  /** The id of a revision by its ordinal, from 1. */
  public Optional<Long> revision(long number, int ordinal) {
    return sql.sql("select id from resources.revision where resource = ? and ordinal = ?")
        .params(number, ordinal)
        .query(Long.class)
        .optional();
  }

  /** A revision of a resource; the rules of the resource itself are those of today. */
  public Optional<Content> content(long number, long revision) {
    return sql.sql(
            """
            select v.*, r.access, r.teaser from resources.revision v
            join resources.resource r on r.number = v.resource
            where v.id = ? and v.resource = ?\
            """)
        .params(revision, number)
        .query((row, n) -> content(row, revision))
        .optional();
  }

  private Content content(ResultSet row, long revision) throws SQLException {
    Map<String, String> fields = new TreeMap<>();
    put(fields, "title", row.getString("title"));
    put(fields, "summary", row.getString("summary"));
    put(fields, "kind", row.getString("kind"));
    put(fields, "provenance", row.getString("provenance"));
    put(fields, "language", row.getString("language"));
    put(fields, "licence", row.getString("licence"));
    put(fields, "published", row.getString("published_on"));
    put(fields, "updated", row.getString("updated_on"));
    put(fields, "verified", row.getString("verified_on"));
    put(fields, "reviewBy", row.getString("review_by"));
    put(fields, "eventStart", local(row.getTimestamp("event_start")));
    put(fields, "eventEnd", local(row.getTimestamp("event_end")));
    put(fields, "eventPlace", row.getString("event_place"));
    put(fields, "territories", String.join("\n", strings(row.getArray("territories"))));
    put(fields, "teaser", row.getString("teaser"));
    return new Content(
        fields,
        themes(revision),
        readers(row),
        blocks(revision),
        credits(revision),
        relations(revision));
  }

  private List<Content.Block> blocks(long revision) {
    Map<Integer, List<Content.File>> files = files(revision);
    Map<Integer, List<Content.Link>> links = links(revision);
    return sql.sql("select * from resources.block where revision = ? order by position")
        .param(revision)
        .query(
            (row, n) ->
                new Content.Block(
                    "p" + row.getInt("position"),
                    row.getString("type"),
                    told(row.getString("heading")),
                    told(row.getString("html")),
                    readers(row),
                    files.getOrDefault(row.getInt("position"), List.of()),
                    links.getOrDefault(row.getInt("position"), List.of())))
        .list();
  }

  private Map<Integer, List<Content.File>> files(long revision) {
    Map<Integer, List<Content.File>> files = new HashMap<>();
    sql.sql("select * from resources.attachment where revision = ? order by position")
        .param(revision)
        .query(
            row -> {
              files
                  .computeIfAbsent(row.getInt("block"), block -> new ArrayList<>())
                  .add(
                      new Content.File(
                          row.getString("sha256"),
                          row.getString("name"),
                          row.getString("title"),
                          row.getString("language"),
                          row.getString("role"),
                          told(row.getString("video")),
                          readers(row),
                          Figure.of(row)));
            });
    return files;
  }

  private Map<Integer, List<Content.Link>> links(long revision) {
    Map<Integer, List<Content.Link>> links = new HashMap<>();
    sql.sql("select * from resources.link where revision = ? order by position")
        .param(revision)
        .query(
            row -> {
              links
                  .computeIfAbsent(row.getInt("block"), block -> new ArrayList<>())
                  .add(new Content.Link(row.getString("url"), row.getString("title")));
            });
    return links;
  }

  private List<String> themes(long revision) {
    return sql.sql(
            """
            select t.label from resources.revision_theme rt
            join resources.theme t on t.id = rt.theme where rt.revision = ? order by t.label\
            """)
        .param(revision)
        .query((row, n) -> row.getString(1))
        .list();
  }

  private List<Content.Credit> credits(long revision) {
    return sql.sql(
            """
            select c.role, p.name as person, o.name as organisation, c.function
            from resources.credit c
            left join resources.person p on p.id = c.person
            left join resources.organisation o on o.id = c.organisation
            where c.revision = ? order by c.position\
            """)
        .param(revision)
        .query(
            (row, n) ->
                new Content.Credit(
                    row.getString("role"),
                    told(row.getString("person")),
                    told(row.getString("organisation")),
                    told(row.getString("function"))))
        .list();
  }

  private List<Content.Relation> relations(long revision) {
    return sql.sql(
            """
            select s.type, '/r/' || r.number || '-' || r.slug from resources.relation s
            join resources.resource r on r.number = s.target
            where s.revision = ? order by s.position\
            """)
        .param(revision)
        .query((row, n) -> new Content.Relation(row.getString(1), row.getString(2)))
        .list();
  }

  private Readers readers(ResultSet row) throws SQLException {
    return Readers.of(AccessRule.parse(strings(row.getArray("access"))), zone);
  }

  private @Nullable String local(@Nullable Timestamp at) {
    return at == null
        ? null
        : LocalDateTime.ofInstant(at.toInstant(), zone).truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private static void put(Map<String, String> fields, String name, @Nullable String value) {
    fields.put(name, told(value));
  }

  private static String told(@Nullable String value) {
    return Objects.requireNonNullElse(value, "");
  }

  private static String[] strings(Array array) throws SQLException {
    return (String[]) array.getArray();
  }
}
