package org.ressourcerie.search.indexing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Wishes for a new index, from any process to the one that writes. */
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
            select done_at is not null as done, items,
              coalesce(extract(epoch from done_at - started_at), 0) as seconds
            from search.rebuild_request where id = :id
            """)
        .param("id", id)
        .query(State.class)
        .single();
  }

  /** The last request that waits; 0 when none does. */
  long waiting() {
    return database
        .sql("select coalesce(max(id), 0) from search.rebuild_request where done_at is null")
        .query(Long.class)
        .single();
  }

  void started(long last) {
    update("started_at = clock_timestamp(), items = 0", last, 0);
  }

  void progressed(long last, long items) {
    update("items = :items", last, items);
  }

  /** One rebuild answers every request made before it began. */
  void done(long last, long items) {
    update("done_at = clock_timestamp(), items = :items", last, items);
  }

  private void update(String change, long last, long items) {
    database
        .sql(
            "update search.rebuild_request set "
                + change
                + " where id <= :last and done_at is null and :items >= 0")
        .param("last", last)
        .param("items", items)
        .update();
  }
}
