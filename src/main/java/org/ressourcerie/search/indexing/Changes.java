package org.ressourcerie.search.indexing;

import java.util.List;
import org.ressourcerie.search.engine.Position;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The queue of changes that each index has to follow. */
@Component
public class Changes {
  static final String CHANNEL = "ressourcerie_search";

  /** Any number, ours: whoever adds changes holds this lock until its transaction ends. */
  private static final long LOCK = 7_305_110_471L;

  private final JdbcClient database;
  private final TransactionTemplate transaction;

  Changes(JdbcClient database, PlatformTransactionManager transactions) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** One thing of one type that changed, was born or has gone. */
  record Change(long id, String type, long number) {}

  /** Adds these numbers, in the transaction under way if there is one. */
  public void add(String type, List<Long> numbers) {
    transaction.executeWithoutResult(
        status -> {
          database
              .sql("select pg_advisory_xact_lock(:lock)")
              .param("lock", LOCK)
              .query()
              .listOfRows();
          database
              .sql("insert into search.change (type, number) select :type, unnest(:numbers)")
              .param("type", type)
              .param("numbers", numbers.toArray(Long[]::new))
              .update();
          notifyWriter();
        });
  }

  void notifyWriter() {
    database.sql("select pg_notify(:channel, '')").param("channel", CHANNEL).query().listOfRows();
  }

  List<Change> after(long id, int limit) {
    return database
        .sql("select id, type, number from search.change where id > :id order by id limit :limit")
        .param("id", id)
        .param("limit", limit)
        .query(
            (row, n) -> new Change(row.getLong("id"), row.getString("type"), row.getLong("number")))
        .list();
  }

  /** The last change there is, in this database. */
  Position last() {
    return database
        .sql(
            """
            select lineage::text as lineage,
              greatest(forgotten, (select coalesce(max(id), 0) from search.change)) as change
            from search.state
            """)
        .query(Position.class)
        .single();
  }

  /** Whether an index that stands here can follow by reading on. */
  boolean leadsOnFrom(Position position) {
    return database
            .sql(
                """
                select count(*) from search.state
                where lineage::text = :lineage and forgotten <= :change
                  and greatest(forgotten, (select coalesce(max(id), 0) from search.change)) >= :change
                """)
            .param("lineage", position.lineage())
            .param("change", position.change())
            .query(Long.class)
            .single()
        > 0;
  }

  /** Forgets what every index has read and is more than a week old. */
  void forget() {
    database
        .sql(
            """
            with gone as (
              delete from search.change
              where at < now() - interval '7 days'
                and id <= (select min(reached) from search.follower)
              returning id)
            update search.state set forgotten = greatest(forgotten, (select max(id) from gone))
            where exists (select from gone)
            """)
        .update();
  }
}
