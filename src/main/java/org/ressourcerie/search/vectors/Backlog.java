package org.ressourcerie.search.vectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ressourcerie.search.engine.Vector;
import org.ressourcerie.search.indexing.Changes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The texts whose vectors are wanted, shared by the processes of a site. */
final class Backlog {
  private static final int TOLD_AT_ONCE = 500;
  private static final String WANTED = "space = :space and vector is null and not refused";
  private static final String UNTOLD =
      "space = :space and not told and (vector is not null or refused)";
  private final JdbcClient database;
  private final TransactionTemplate transaction;
  private final Changes changes;
  private final String space;

  Backlog(
      JdbcClient database, PlatformTransactionManager transactions, Changes changes, String space) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
    this.changes = changes;
    this.space = space;
  }

  /** A text whose vector is wanted. */
  record Wanted(String hash, String text) {}

  /** The next texts, which no other process takes for some minutes. */
  List<Wanted> take(int most) {
    return database
        .sql(
            """
            update search.vector set wait_until = now() + interval '3 minutes'
            where space = :space and hash in (
              select hash from search.vector where %s and wait_until <= now()
              order by wait_until limit :most for update skip locked)
            returning hash, text
            """
                .formatted(WANTED))
        .param("space", space)
        .param("most", most)
        .query((row, n) -> new Wanted(row.getString("hash"), row.getString("text")))
        .list();
  }

  /** Lets them be taken again, by any process. */
  void giveBack(List<Wanted> wanted) {
    update("wait_until = now()", wanted);
  }

  /** They will not be asked for again. */
  void refuse(List<Wanted> wanted) {
    update("refused = true, text = null", wanted);
  }

  /** Keeps what came, in their order. */
  void keep(List<Wanted> wanted, List<Vector> vectors) {
    check(vectors.getFirst().dimensions());
    transaction.executeWithoutResult(
        status -> {
          for (int i = 0; i < wanted.size(); i++) {
            database
                .sql(
                    """
                    update search.vector set vector = :vector, text = null, at = now()
                    where space = :space and hash = :hash
                    """)
                .param("vector", Coordinates.bytes(vectors.get(i)))
                .param("space", space)
                .param("hash", wanted.get(i).hash())
                .update();
          }
        });
  }

  /** Vectors of another size could be compared with none of those that are there. */
  private void check(int dimensions) {
    database
        .sql(
            """
            select length(vector) / 4 from search.vector
            where space = :space and vector is not null limit 1
            """)
        .param("space", space)
        .query(Integer.class)
        .optional()
        .filter(known -> known != dimensions)
        .ifPresent(
            known -> {
              throw new EmbeddingFailure(
                  "it answers " + dimensions + " dimensions, and answered " + known + " before");
            });
  }

  /**
   * Announces the things that now have all their vectors; after {@link #keep}, so that whoever
   * indexed one in between without a vector is among those that are told.
   */
  void tell() {
    boolean more = true;
    while (more) {
      more = Boolean.TRUE.equals(transaction.execute(status -> tellSome()));
    }
  }

  private boolean tellSome() {
    String[] hashes =
        database
            .sql(
                "select hash from search.vector where "
                    + UNTOLD
                    + " order by hash limit :most for update skip locked")
            .param("space", space)
            .param("most", TOLD_AT_ONCE)
            .query(String.class)
            .list()
            .toArray(String[]::new);
    if (hashes.length > 0) {
      complete(hashes).forEach(changes::add);
      database
          .sql("update search.vector set told = true where space = :space and hash = any(:hashes)")
          .param("space", space)
          .param("hashes", hashes)
          .update();
    }
    return hashes.length == TOLD_AT_ONCE;
  }

  private Map<String, List<Long>> complete(String[] hashes) {
    Map<String, List<Long>> numbers = new LinkedHashMap<>();
    database
        .sql(
            """
            select distinct type, number from search.vector_use used
            where space = :space and hash = any(:hashes) and not exists (
              select from search.vector_use other left join search.vector using (space, hash)
              where other.type = used.type and other.number = used.number
                and other.space = :space
                and vector.vector is null and vector.refused is not true)
            order by type, number
            """)
        .param("space", space)
        .param("hashes", hashes)
        .query(
            row -> {
              numbers
                  .computeIfAbsent(row.getString("type"), type -> new ArrayList<>())
                  .add(row.getLong("number"));
            });
    return numbers;
  }

  /** Texts whose vectors are still to come. */
  long waiting() {
    return count(WANTED);
  }

  /** Whether every vector that came was told of, and none is to come. */
  boolean isDone() {
    return waiting() == 0 && count(UNTOLD) == 0;
  }

  /** Forgets what nothing is indexed with any more; a text taken back soon is not asked again. */
  void forget() {
    database
        .sql(
            """
            delete from search.vector old
            where at < now() - interval '1 day' and not exists (
              select from search.vector_use used
              where used.space = old.space and used.hash = old.hash)
            """)
        .update();
  }

  private long count(String which) {
    return database
        .sql("select count(*) from search.vector where " + which)
        .param("space", space)
        .query(Long.class)
        .single();
  }

  private void update(String change, List<Wanted> wanted) {
    database
        .sql(
            "update search.vector set "
                + change
                + " where space = :space and hash = any(:hashes) and vector is null")
        .param("space", space)
        .param("hashes", wanted.stream().map(Wanted::hash).toArray(String[]::new))
        .update();
  }
}
