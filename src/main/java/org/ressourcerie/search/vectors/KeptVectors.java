package org.ressourcerie.search.vectors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ressourcerie.search.engine.PassageVectors;
import org.ressourcerie.search.engine.Vector;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The vectors that the database keeps. Indexing never waits for the endpoint: what is not there yet
 * is written down, and comes by itself.
 */
final class KeptVectors implements PassageVectors {
  private final JdbcClient database;
  private final String space;
  private final Bell bell;

  KeptVectors(JdbcClient database, String space, Bell bell) {
    this.database = database;
    this.space = space;
    this.bell = bell;
  }

  @Override
  public String space() {
    return space;
  }

  @Override
  public Map<String, Vector> of(String type, Map<Long, List<String>> texts) {
    Map<String, String> byHash = new TreeMap<>();
    texts
        .values()
        .forEach(all -> all.forEach(text -> byHash.put(EmbeddingSettings.hash(text), text)));
    use(type, texts);
    Map<String, Vector> vectors = new HashMap<>();
    Map<String, String> missing = new TreeMap<>(byHash);
    database
        .sql("select hash, vector from search.vector where space = :space and hash = any(:hashes)")
        .param("space", space)
        .param("hashes", byHash.keySet().toArray(String[]::new))
        .query(
            row -> {
              String text = missing.remove(row.getString("hash"));
              byte[] vector = row.getBytes("vector");
              if (vector != null && text != null) {
                vectors.put(text, Coordinates.vector(vector));
              }
            });
    want(missing);
    return vectors;
  }

  @Override
  public void gone(String type, Collection<Long> numbers) {
    if (!numbers.isEmpty()) {
      database
          .sql("delete from search.vector_use where type = :type and number = any(:numbers)")
          .param("type", type)
          .param("numbers", numbers.toArray(Long[]::new))
          .update();
    }
  }

  /** Before vectors are looked for: one that comes later then finds whom to tell. */
  private void use(String type, Map<Long, List<String>> texts) {
    List<Long> numbers = new ArrayList<>();
    List<String> hashes = new ArrayList<>();
    new TreeMap<>(texts)
        .forEach(
            (number, all) ->
                all.stream()
                    .map(EmbeddingSettings::hash)
                    .distinct()
                    .sorted()
                    .forEach(
                        hash -> {
                          numbers.add(number);
                          hashes.add(hash);
                        }));
    database
        .sql(
            """
            with used as (select * from unnest(:numbers, :hashes) as one (number, hash)),
            dropped as (
              delete from search.vector_use old
              where type = :type and number = any(:all) and not exists (
                select from used
                where used.number = old.number and used.hash = old.hash and old.space = :space))
            insert into search.vector_use (type, number, space, hash)
            select :type, number, :space, hash from used
            on conflict do nothing
            """)
        .param("type", type)
        .param("space", space)
        .param("all", texts.keySet().toArray(Long[]::new))
        .param("numbers", numbers.toArray(Long[]::new))
        .param("hashes", hashes.toArray(String[]::new))
        .update();
  }

  private void want(Map<String, String> missing) {
    if (missing.isEmpty()) {
      return;
    }
    database
        .sql(
            """
            insert into search.vector (space, hash, text)
            select :space, hash, text from unnest(:hashes, :texts) as one (hash, text)
            on conflict do nothing
            """)
        .param("space", space)
        .param("hashes", missing.keySet().toArray(String[]::new))
        .param("texts", missing.values().toArray(String[]::new))
        .update();
    bell.ring();
  }
}
