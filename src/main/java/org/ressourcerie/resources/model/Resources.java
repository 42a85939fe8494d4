package org.ressourcerie.resources.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.ContentChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The resources kept: writes a new revision of each draft and makes it the current one. */
@Repository
public class Resources {
  /** The type under which changes are announced to search. */
  public static final String TYPE = "resource";

  private final JdbcClient sql;
  private final JdbcTemplate batches;
  private final Citations citations;
  private final RevisionRows rows;
  private final ApplicationEventPublisher events;

  Resources(
      JdbcClient sql,
      JdbcTemplate batches,
      Citations citations,
      RevisionRows rows,
      ApplicationEventPublisher events) {
    this.sql = sql;
    this.batches = batches;
    this.citations = citations;
    this.rows = rows;
    this.events = events;
  }

  /**
   * What is known of an imported identity.
   *
   * @param editedByHand whether the team has written it, withdrawn it or merged it
   * @param accessByHand whether the team has set who reads what
   */
  public record Known(
      long number,
      int revisions,
      @Nullable String digest,
      boolean editedByHand,
      boolean accessByHand) {}

  /** A draft to write, the digest of the item it came from, and the resource it revises, if any. */
  public record Entry(Draft draft, @Nullable String digest, @Nullable Known known) {}

  /** The resources of these identities, by {@code source + '\n' + key}. */
  public Map<String, Known> known(List<String> sources, List<String> keys) {
    Map<String, Known> found = new LinkedHashMap<>();
    sql.sql(
            """
            select r.source, r.key, r.number,
              (select max(v.ordinal) from resources.revision v where v.resource = r.number),
              r.digest, r.edited_by_hand or r.status in ('withdrawn', 'merged'), r.access_by_hand
            from unnest(:sources, :keys) as wanted(source, key)
            join resources.resource r on r.source = wanted.source and r.key = wanted.key\
            """)
        .param("sources", sources.toArray(String[]::new))
        .param("keys", keys.toArray(String[]::new))
        .query(
            row -> {
              found.put(
                  row.getString(1) + "\n" + row.getString(2),
                  new Known(
                      row.getLong(3),
                      row.getInt(4),
                      row.getString(5),
                      row.getBoolean(6),
                      row.getBoolean(7)));
            });
    return found;
  }

  /** Writes these drafts as published revisions, all or none, and announces the change. */
  @Transactional
  public List<Long> publish(List<Entry> entries, String by) {
    List<Long> numbers = numbers(entries);
    write(entries, numbers, by);
    events.publishEvent(new ContentChanged(TYPE, numbers));
    return numbers;
  }

  /**
   * Writes a draft that was written by hand, at its number; an import leaves it alone from then on.
   * Announces nothing: whoever tries it out undoes the transaction. False, and nothing written,
   * when the resource is not at this version any more.
   *
   * @param version of the resource that it was written over; null for a resource to come
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean writeByHand(Draft draft, long number, @Nullable Long version, String by) {
    letNoImportWrite();
    Identity standing = identity(number);
    if (!Objects.equals(standing == null ? null : standing.version(), version)) {
      return false;
    }
    Draft named = standing == null ? draft : draft.named(standing.source(), standing.key());
    Known known =
        standing == null ? null : new Known(number, standing.revisions(), null, true, true);
    write(List.of(new Entry(named, null, known)), List.of(number), by);
    batches.update(
        "update resources.resource set edited_by_hand = true, access_by_hand = true"
            + " where number = ?",
        number);
    return true;
  }

  /** What a resource is known by, and how far it is. */
  private record Identity(String source, String key, long version, int revisions) {}

  private @Nullable Identity identity(long number) {
    return sql.sql(
            """
            select r.source, r.key, r.version,
              (select max(v.ordinal) from resources.revision v where v.resource = r.number)
            from resources.resource r where r.number = ? for update\
            """)
        .param(number)
        .query(
            (row, n) ->
                new Identity(row.getString(1), row.getString(2), row.getLong(3), row.getInt(4)))
        .optional()
        .orElse(null);
  }

  /** An import under way has read what it may write over; it is let finish. */
  private void letNoImportWrite() {
    batches.query("select pg_advisory_xact_lock(hashtext('resources.import'))", row -> {});
  }

  private void write(List<Entry> entries, List<Long> numbers, String by) {
    List<Long> revisions = take("resources.revision_id_seq", entries.size());
    List<Object[]> created = new ArrayList<>();
    List<Object[]> changed = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      (entry.known() == null ? created : changed)
          .add(state(entry, revisions.get(i), numbers.get(i)));
    }
    batches.batchUpdate(INSERT, created);
    batches.batchUpdate(UPDATE, changed);
    rows.write(entries, numbers, revisions, by);
    citations.write(
        entries.stream().map(Entry::draft).map(Citations.Cited::by).toList(), revisions);
    plantCanaries(revisions);
  }

  /** What is reserved gets its hidden words in the transaction that writes it. */
  private void plantCanaries(List<Long> revisions) {
    sql.sql("select resources.plant_canaries(?)")
        .param(revisions.toArray(Long[]::new))
        .query((row, n) -> 0)
        .list();
  }

  private static final String INSERT =
      """
      insert into resources.resource
        (slug, incomplete, access, teaser, revision, digest, source, key, number, status)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'published')\
      """;
  private static final String UPDATE =
      """
      update resources.resource
      set slug = ?, incomplete = ?, access = ?, teaser = ?, revision = ?, digest = ?,
        status = 'published', version = version + 1, changed_at = now()
      where source = ? and key = ? and number = ?\
      """;

  private static Object[] state(Entry entry, long revision, long number) {
    Draft draft = entry.draft();
    return Row.of(
        Slug.of(draft.title()),
        draft.incomplete(),
        draft.access().written(),
        draft.teaser().id(),
        revision,
        entry.digest(),
        draft.source(),
        draft.key(),
        number);
  }

  private List<Long> numbers(List<Entry> entries) {
    long fresh = entries.stream().filter(entry -> entry.known() == null).count();
    var taken = take("resources.resource_number_seq", (int) fresh).iterator();
    List<Long> numbers = new ArrayList<>();
    for (Entry entry : entries) {
      Known known = entry.known();
      numbers.add(known == null ? taken.next() : known.number());
    }
    return numbers;
  }

  private List<Long> take(String sequence, int count) {
    return sql.sql("select nextval(:sequence::regclass) from generate_series(1, :count)")
        .param("sequence", sequence)
        .param("count", count)
        .query((row, n) -> row.getLong(1))
        .list();
  }
}
