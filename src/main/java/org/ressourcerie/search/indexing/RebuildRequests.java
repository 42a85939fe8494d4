package org.ressourcerie.search.indexing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wishes for a new index, from any process to all that write one. */
@Component
class RebuildRequests {
  private final JdbcClient database;

  RebuildRequests(JdbcClient database) {
    this.database = database;
  }

  /** Where a request stands. */
  record State(boolean done, long items, double seconds) {}

  long ask() {
    return database
        .sql("insert into search.rebuild_request default values returning id")
        .query(Long.class)
        .single();
  }

  State state(long id) {
    return database
        .sql(
            """
            select
              done_at is not null and not exists (
                select from search.follower
                where rebuilt < :id and at > now() - interval '30 seconds') as done,
              items,
              coalesce(extract(epoch from done_at - started_at), 0) as seconds
            from search.rebuild_request where id = :id
            """)
        .param("id", id)
        .query(State.class)
        .single();
  }

  /** The last request that waits for this index; 0 when none does. */
  long waiting(String follower) {
    return database
        .sql(
            """
            select coalesce(max(id), 0) from search.rebuild_request
            where id > (select rebuilt from search.follower where name = :name)
            """)
        .param("name", follower)
        .query(Long.class)
        .single();
  }

  void started(long last) {
    update("started_at = coalesce(started_at, clock_timestamp()), items = 0", last, 0);
  }

  void progressed(long last, long items) {
    update("items = :items", last, items);
  }

  /** One rebuild answers, for its index, every request made before it began. */
  void done(String follower, long last, long items) {
    update("done_at = clock_timestamp(), items = :items", last, items);
    database
        .sql("update search.follower set rebuilt = greatest(rebuilt, :last) where name = :name")
        .param("last", last)
        .param("name", follower)
        .update();
  }

  private void update(String change, long last, long items) {
    database
        .sql(
            "update search.rebuild_request set "
                + change
                + " where id <= :last and (id = :last or done_at is null) and :items >= 0")
        .param("last", last)
        .param("items", items)
        .update();
  }
}
