package org.ressourcerie.resources.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ressourcerie.access.AccessFilter;
import org.ressourcerie.resources.model.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Published resources that may be the same, by a file, an address or a title; those that a link
 * says to be two are left out.
 */
@Component
class TwinQueries {
  /** More than these share a logo or the address of a home page, not their subject. */
  private static final int MOST_BEARERS = 3;

  /** Words in common of all words of both titles (the index of Jaccard). */
  private static final double NEAR = 0.75;

  /** Shorter titles are alike by chance. */
  private static final int FEWEST_WORDS = 4;

  private static final String SHARED =
      """
      with known as (
        select r.number, r.slug, r.revision from resources.resource r
        where r.status = 'published' and access.admits(r.access, :audiences, :at)),
      borne as (
        select distinct k.number, 'file' as why, a.sha256 as what from known k
        join resources.attachment a on a.revision = k.revision
        join resources.block b on b.revision = a.revision and b.position = a.block
        where b.type <> 'cover'
        union
        select distinct k.number, 'address', regexp_replace(l.url, '^https?://(www\\.)?|/$', '', 'g')
        from known k join resources.link l on l.revision = k.revision),
      few as (select why, what from borne group by why, what having count(*) between 2 and :most)
      select distinct one.number, other.number, one.why from few f
      join borne one on one.why = f.why and one.what = f.what
      join borne other on other.why = f.why and other.what = f.what and other.number > one.number
      order by 3 desc, 1, 2\
      """;

  private final JdbcClient sql;

  TwinQueries(JdbcClient sql) {
    this.sql = sql;
  }

  /** The surest first: a file, an address, a title; each pair once. */
  List<Twin> of(AccessFilter reader, int most) {
    Map<Long, Twin.Side> sides = sides(reader);
    Map<List<Long>, String> pairs = new LinkedHashMap<>();
    sql.sql(SHARED)
        .param("audiences", reader.audiences())
        .param("at", reader.seconds())
        .param("most", MOST_BEARERS)
        .query(
            row -> {
              pairs.putIfAbsent(List.of(row.getLong(1), row.getLong(2)), row.getString(3));
            });
    titled(sides).forEach(pair -> pairs.putIfAbsent(pair, "title"));
    pairs.keySet().removeAll(linked());
    return pairs.entrySet().stream()
        .filter(pair -> sides.keySet().containsAll(pair.getKey()))
        .limit(most)
        .map(
            pair ->
                new Twin(
                    side(sides, pair.getKey().getFirst()),
                    side(sides, pair.getKey().getLast()),
                    pair.getValue()))
        .toList();
  }

  private static Twin.Side side(Map<Long, Twin.Side> sides, long number) {
    return Objects.requireNonNull(sides.get(number));
  }

  private Map<Long, Twin.Side> sides(AccessFilter reader) {
    Map<Long, Twin.Side> sides = new LinkedHashMap<>();
    sql.sql(
            """
            select r.number, r.slug, v.title, v.language from resources.resource r
            join resources.revision v on v.id = r.revision
            where r.status = 'published' and access.admits(r.access, :audiences, :at)
            order by r.number\
            """)
        .param("audiences", reader.audiences())
        .param("at", reader.seconds())
        .query(
            row -> {
              sides.put(
                  row.getLong(1),
                  new Twin.Side(
                      row.getLong(1), row.getString(2), row.getString(3), row.getString(4)));
            });
    return sides;
  }

  private Set<List<Long>> linked() {
    return new HashSet<>(
        sql.sql(
                """
                select least(r.number, l.target), greatest(r.number, l.target)
                from resources.resource r join resources.relation l on l.revision = r.revision\
                """)
            .query((row, n) -> List.of(row.getLong(1), row.getLong(2)))
            .list());
  }

  /**
   * Two titles that are near share one of the rarest words of each, in the quarter that may differ:
   * only those are compared.
   */
  private static List<List<Long>> titled(Map<Long, Twin.Side> sides) {
    Map<Long, List<String>> titles = new LinkedHashMap<>();
    Map<String, Integer> borne = new HashMap<>();
    sides.forEach(
        (number, side) -> {
          Set<String> words = Set.of(unique(Slug.of(side.title())));
          if (words.size() >= FEWEST_WORDS) {
            titles.put(number, new ArrayList<>(words));
            words.forEach(word -> borne.merge(word, 1, Integer::sum));
          }
        });
    Map<String, List<Long>> rare = new HashMap<>();
    List<List<Long>> pairs = new ArrayList<>();
    titles.forEach(
        (number, words) -> {
          words.sort(
              Comparator.comparing((String word) -> borne.getOrDefault(word, 0))
                  .thenComparing(word -> word));
          int telling = words.size() - (int) Math.ceil(NEAR * words.size()) + 1;
          Set<Long> candidates = new HashSet<>();
          for (String word : words.subList(0, telling)) {
            List<Long> bearers = rare.computeIfAbsent(word, k -> new ArrayList<>());
            candidates.addAll(bearers);
            bearers.add(number);
          }
          candidates.stream()
              .sorted()
              .filter(other -> near(words, titles.getOrDefault(other, List.of())))
              .forEach(other -> pairs.add(List.of(other, number)));
        });
    return pairs;
  }

  private static String[] unique(String slug) {
    return Arrays.stream(slug.split("-", -1)).distinct().toArray(String[]::new);
  }

  private static boolean near(List<String> one, List<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(new HashSet<>(other));
    return both.size() >= NEAR * (one.size() + other.size() - both.size());
  }
}
