package org.ressourcerie.resources.drafting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps drafts. Only the pages of the team ask it, each for the whole of one. */
@Repository
public class WorkingCopies {
  private final JdbcClient sql;
  private final Clock clock;
  private final JsonMapper json;

  WorkingCopies(JdbcClient sql, Clock clock, JsonMapper json) {
    this.sql = sql;
    this.clock = clock;
    this.json = json;
  }

  /** A draft of a resource to come, at a number of its own, in this hand. */
  public long begin(Content content, Hand hand) {
    long number =
        sql.sql("select nextval('resources.resource_number_seq')").query(Long.class).single();
    return create(number, null, content, hand);
  }

  /** A draft over this version of a resource; the one that is there already, if there is one. */
  public long beginOver(long number, long version, Content content, Hand hand) {
    return ofResource(number)
        .map(WorkingCopy::id)
        .orElseGet(() -> create(number, version, content, hand));
  }

  private long create(long number, @Nullable Long version, Content content, Hand hand) {
    return sql.sql(
            """
            insert into resources.draft (number, base_version, content, made_by, made_at, saved_by,
              saved_at, held_key, held_by, held_at)
            values (:number, :version, cast(:content as jsonb), :by, :at, :by, :at, :key, :by, :at)
            on conflict (number) do update set number = excluded.number returning id\
            """)
        .param("number", number)
        .param("version", version)
        .param("content", json.writeValueAsString(content))
        .param("key", hand.key())
        .param("by", hand.name())
        .param("at", now())
        .query(Long.class)
        .single();
  }

  public Optional<WorkingCopy> find(long id) {
    return sql.sql("select * from resources.draft where id = ?")
        .param(id)
        .query((row, n) -> copy(row))
        .optional();
  }

  public Optional<WorkingCopy> ofResource(long number) {
    return sql.sql("select * from resources.draft where number = ?")
        .param(number)
        .query((row, n) -> copy(row))
        .optional();
  }

  /** Those of these that are there, in no order. */
  public List<WorkingCopy> find(Collection<Long> ids) {
    return sql.sql("select * from resources.draft where id = any (?)")
        .param(ids.toArray(Long[]::new))
        .query((row, n) -> copy(row))
        .list();
  }

  /** Those that are sought, 500 at most, the last saved first. */
  public List<WorkingCopy> find(DraftFilter filter) {
    return sql.sql(
            """
            select * from resources.draft
            where (:state = '' or state = :state)
              and (:kind = '' or content -> 'fields' ->> 'kind' = :kind)
              and (:words = '' or strpos(lower(content -> 'fields' ->> 'title'), lower(:words)) > 0)
            order by saved_at desc, id desc limit 500\
            """)
        .param("state", filter.state())
        .param("kind", filter.kind())
        .param("words", filter.words())
        .query((row, n) -> copy(row))
        .list();
  }

  /** How many are in this state. */
  public int count(WorkingCopy.State state) {
    return sql.sql("select count(*) from resources.draft where state = ?")
        .param(state.id())
        .query(Integer.class)
        .single();
  }

  /**
   * Puts a draft in this hand; false when another has it, unless it is taken over.
   *
   * @param over take it from whoever has it
   */
  public boolean take(long id, Hand hand, boolean over) {
    return sql.sql(
                """
                update resources.draft set held_key = :key, held_by = :by, held_at = :at
                where id = :id
                  and (:over or held_key is null or held_key = :key or held_at < :lapsed)\
                """)
            .param("key", hand.key())
            .param("by", hand.name())
            .param("at", now())
            .param("id", id)
            .param("over", over)
            .param("lapsed", at(clock.instant().minus(WorkingCopy.HELD)))
            .update()
        == 1;
  }

  /**
   * Keeps what was written. False, and nothing done, when it was saved meanwhile from another form,
   * when it is in another hand, or when it waits for its hour.
   *
   * @param saves the counter that the form was filled over
   */
  public boolean save(long id, long saves, Content content, Hand hand) {
    return sql.sql(
                """
                update resources.draft set content = cast(:content as jsonb), saves = saves + 1,
                  saved_by = :by, saved_at = :at, held_at = :at
                where id = :id and saves = :saves and held_key = :key and state <> 'scheduled'\
                """)
            .param("content", json.writeValueAsString(content))
            .param("by", hand.name())
            .param("at", now())
            .param("id", id)
            .param("saves", saves)
            .param("key", hand.key())
            .update()
        == 1;
  }

  /** The draft, locked until the transaction ends: what is published is what was looked at. */
  public Optional<WorkingCopy> lock(long id) {
    return sql.sql("select * from resources.draft where id = ? for update")
        .param(id)
        .query((row, n) -> copy(row))
        .optional();
  }

  /** One draft whose hour has come and that no other process has in hand, locked. */
  public Optional<WorkingCopy> lockDue() {
    return sql.sql(
            """
            select * from resources.draft where state = 'scheduled' and publish_at <= :now
            order by publish_at, id limit 1 for update skip locked\
            """)
        .param("now", now())
        .query((row, n) -> copy(row))
        .optional();
  }

  /** Back to writing, or on to review. False when it is not in the state it is to leave. */
  public boolean move(long id, WorkingCopy.State from, WorkingCopy.State to) {
    return sql.sql(
                """
                update resources.draft set state = :to, publish_at = null, scheduled_by = null
                where id = :id and state = :from\
                """)
            .param("to", to.id())
            .param("from", from.id())
            .param("id", id)
            .update()
        == 1;
  }

  /** To be published at this instant. False when it was saved since, or is scheduled already. */
  public boolean schedule(long id, long saves, Instant when, String note, String by) {
    return sql.sql(
                """
                update resources.draft set state = 'scheduled', publish_at = :when,
                  scheduled_by = :by, note = :note
                where id = :id and saves = :saves and state <> 'scheduled'\
                """)
            .param("when", at(when))
            .param("by", by)
            .param("note", note)
            .param("id", id)
            .param("saves", saves)
            .update()
        == 1;
  }

  /** Takes what is published now for what it was begun from. */
  public void rebase(long id, long version) {
    sql.sql("update resources.draft set base_version = ? where id = ?")
        .params(version, id)
        .update();
  }

  public void drop(long id) {
    sql.sql("delete from resources.draft where id = ?").param(id).update();
  }

  private WorkingCopy copy(ResultSet row) throws SQLException {
    long version = row.getLong("base_version");
    Long base = row.wasNull() ? null : Long.valueOf(version);
    String key = row.getString("held_key");
    Timestamp due = row.getTimestamp("publish_at");
    return new WorkingCopy(
        row.getLong("id"),
        row.getLong("number"),
        base,
        WorkingCopy.State.of(row.getString("state")),
        json.readValue(row.getString("content"), Content.class),
        row.getLong("saves"),
        row.getString("saved_by"),
        row.getTimestamp("saved_at").toInstant(),
        key == null
            ? null
            : new WorkingCopy.Holder(
                key, row.getString("held_by"), row.getTimestamp("held_at").toInstant()),
        due == null ? null : due.toInstant(),
        row.getString("scheduled_by"),
        row.getString("note"));
  }

  private OffsetDateTime now() {
    return at(clock.instant());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
