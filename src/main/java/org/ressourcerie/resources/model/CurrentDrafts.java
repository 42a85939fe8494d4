package org.ressourcerie.resources.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ressourcerie.access.AccessRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the revision that stands of a resource back into the draft it was written from. Whole,
 * whoever may read it: for pages of the team and for work without a reader.
 */
@Component
public class CurrentDrafts {
  private final JdbcClient sql;

  CurrentDrafts(JdbcClient sql) {
    this.sql = sql;
  }

  /** Empty when there is no resource of this number. */
  public Optional<Draft> find(long number) {
    return Optional.ofNullable(find(List.of(number)).get(number));
  }

  /** Those of these resources that there are, by number; in a fixed number of queries. */
  public Map<Long, Draft> find(Collection<Long> numbers) {
    Long[] wanted = numbers.toArray(Long[]::new);
    var parts = new Parts();
    parts.attachments = attachments(wanted);
    parts.links = links(wanted);
    parts.blocks = blocks(wanted, parts);
    parts.credits = credits(wanted);
    parts.themes = themes(wanted);
    parts.relations = relations(wanted);
    Map<Long, Draft> drafts = new HashMap<>();
    sql.sql(
            """
            select r.number, r.source, r.key, r.incomplete, r.access, r.teaser, v.*
            from resources.resource r join resources.revision v on v.id = r.revision
            where r.number = any (?)\
            """)
        .param(wanted)
        .query(
            row -> {
              drafts.put(row.getLong("number"), draft(row, parts));
            });
    return drafts;
  }

  /** A block of a revision. */
  private record Place(long revision, int block) {}

  /** What the rows of revisions hold beside the notice. */
  private static final class Parts {
    private Map<Place, List<Draft.Attachment>> attachments = Map.of();
    private Map<Place, List<Draft.Link>> links = Map.of();
    private Map<Long, List<Draft.Block>> blocks = Map.of();
    private Map<Long, List<Draft.Credit>> credits = Map.of();
    private Map<Long, List<String>> themes = Map.of();
    private Map<Long, List<Draft.Relation>> relations = Map.of();
  }

  private static Draft draft(ResultSet row, Parts parts) throws SQLException {
    long revision = row.getLong("id");
    return new Draft(
        row.getString("source"),
        row.getString("key"),
        row.getString("title"),
        row.getString("summary"),
        row.getString("language"),
        row.getString("kind"),
        row.getString("provenance"),
        new Draft.Dates(
            row.getObject("published_on", LocalDate.class),
            row.getObject("updated_on", LocalDate.class),
            row.getObject("verified_on", LocalDate.class),
            row.getObject("review_by", LocalDate.class),
            row.getObject("event_start", OffsetDateTime.class),
            row.getObject("event_end", OffsetDateTime.class),
            row.getString("event_place")),
        List.of((String[]) row.getArray("territories").getArray()),
        parts.themes.getOrDefault(revision, List.of()),
        rule(row),
        Teaser.of(row.getString("teaser")).orElse(Teaser.NONE),
        row.getBoolean("incomplete"),
        parts.blocks.getOrDefault(revision, List.of()),
        parts.credits.getOrDefault(revision, List.of()),
        row.getString("licence"),
        parts.relations.getOrDefault(revision, List.of()));
  }

  private Map<Long, List<Draft.Block>> blocks(Long[] numbers, Parts parts) {
    Map<Long, List<Draft.Block>> blocks = new HashMap<>();
    sql.sql("select b.* from resources.block b" + CURRENT.formatted("b") + "b.position")
        .param(numbers)
        .query(
            row -> {
              var place = new Place(row.getLong("revision"), row.getInt("position"));
              add(
                  blocks,
                  place.revision(),
                  new Draft.Block(
                      row.getString("type"),
                      row.getString("anchor"),
                      row.getString("heading"),
                      row.getString("html"),
                      row.getInt("words"),
                      rule(row),
                      parts.attachments.getOrDefault(place, List.of()),
                      parts.links.getOrDefault(place, List.of())));
            });
    return blocks;
  }

  private Map<Place, List<Draft.Attachment>> attachments(Long[] numbers) {
    Map<Place, List<Draft.Attachment>> attachments = new HashMap<>();
    sql.sql("select f.* from resources.attachment f" + CURRENT.formatted("f") + "f.position")
        .param(numbers)
        .query(
            row -> {
              add(
                  attachments,
                  new Place(row.getLong("revision"), row.getInt("block")),
                  new Draft.Attachment(
                      row.getString("sha256"),
                      row.getString("name"),
                      row.getString("title"),
                      row.getString("language"),
                      row.getString("role"),
                      row.getString("video"),
                      rule(row),
                      Figure.of(row)));
            });
    return attachments;
  }

  private Map<Place, List<Draft.Link>> links(Long[] numbers) {
    Map<Place, List<Draft.Link>> links = new HashMap<>();
    sql.sql("select l.* from resources.link l" + CURRENT.formatted("l") + "l.position")
        .param(numbers)
        .query(
            row -> {
              add(
                  links,
                  new Place(row.getLong("revision"), row.getInt("block")),
                  new Draft.Link(row.getString("url"), row.getString("title")));
            });
    return links;
  }

  private Map<Long, List<Draft.Credit>> credits(Long[] numbers) {
    Map<Long, List<Draft.Credit>> credits = new HashMap<>();
    sql.sql(
            "select c.revision, c.role, p.name, o.name, c.function from resources.credit c"
                + " left join resources.person p on p.id = c.person"
                + " left join resources.organisation o on o.id = c.organisation"
                + CURRENT.formatted("c")
                + "c.position")
        .param(numbers)
        .query(
            row -> {
              add(
                  credits,
                  row.getLong(1),
                  new Draft.Credit(
                      row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
            });
    return credits;
  }

  private Map<Long, List<String>> themes(Long[] numbers) {
    Map<Long, List<String>> themes = new HashMap<>();
    sql.sql(
            "select x.revision, t.label from resources.revision_theme x"
                + " join resources.theme t on t.id = x.theme"
                + CURRENT.formatted("x")
                + "t.label")
        .param(numbers)
        .query(
            row -> {
              add(themes, row.getLong(1), row.getString(2));
            });
    return themes;
  }

  private Map<Long, List<Draft.Relation>> relations(Long[] numbers) {
    Map<Long, List<Draft.Relation>> relations = new HashMap<>();
    sql.sql("select s.* from resources.relation s" + CURRENT.formatted("s") + "s.position")
        .param(numbers)
        .query(
            row -> {
              add(
                  relations,
                  row.getLong("revision"),
                  new Draft.Relation(row.getString("type"), row.getLong("target")));
            });
    return relations;
  }

  /** Rows of the revisions that stand, in the order that follows. */
  private static final String CURRENT =
      " join resources.resource r on r.revision = %s.revision where r.number = any (?) order by ";

  private static AccessRule rule(ResultSet row) throws SQLException {
    return AccessRule.parse((String[]) row.getArray("access").getArray());
  }

  private static <K, T> void add(Map<K, List<T>> lists, K key, T value) {
    lists.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }
}
