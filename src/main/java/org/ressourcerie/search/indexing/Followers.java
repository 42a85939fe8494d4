package org.ressourcerie.search.indexing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The indexes that follow the queue, and how far each has come. */
@Component
class Followers {
  private final JdbcClient database;

  Followers(JdbcClient database) {
    this.database = database;
  }

  /**
   * Tells every process how far an index has come, -1 while there is none; and, told again, that it
   * is still there.
   */
  void reached(String follower, long change) {
    database
        .sql(
            """
            insert into search.follower (name, reached, rebuilt)
            values (
              :name,
              :change,
              (select coalesce(max(id), 0) from search.rebuild_request where done_at is not null))
            on conflict (name) do update set reached = excluded.reached, at = now()
              where follower.reached <> excluded.reached
                or follower.at < now() - interval '5 seconds'
            """)
        .param("name", follower)
        .param("change", change)
        .update();
  }

  /** What all indexes hold whose processes are there; -1 while one of them has none. */
  long reached() {
    return database
        .sql(
            """
            select coalesce(min(reached), -1) from search.follower
            where at > now() - interval '30 seconds'
            """)
        .query(Long.class)
        .single();
  }

  /**
   * An index whose process was not seen for a month holds nothing back: back again, it is rebuilt.
   */
  void forget() {
    database.sql("delete from search.follower where at < now() - interval '30 days'").update();
  }
}
