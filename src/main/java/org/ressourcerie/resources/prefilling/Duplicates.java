package org.ressourcerie.resources.prefilling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ressourcerie.resources.model.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The resources that are already there under another name; for those who prepare resources. */
@Component
public class Duplicates {
  private static final int MOST = 5;

  /** Words in common of all words of both titles (the index of Jaccard) from which one looks. */
  private static final double NEAR = 0.75;

  /** Shorter titles are alike by chance. */
  private static final int FEWEST_WORDS = 4;

  private final JdbcClient sql;

  Duplicates(JdbcClient sql) {
    this.sql = sql;
  }

  /**
   * Those that may be the same, the surest first, each once; five at most.
   *
   * @param number left out: the resource itself; 0 for one to come
   */
  public List<Alike> of(long number, String title, List<String> addresses, List<String> sha256s) {
    Map<Long, Alike> found = new LinkedHashMap<>();
    addresses.stream()
        .filter(address -> !address.isBlank())
        .forEach(
            address -> byAddress(address).forEach(one -> found.putIfAbsent(one.number(), one)));
    if (!sha256s.isEmpty()) {
      byFile(sha256s).forEach(one -> found.putIfAbsent(one.number(), one));
    }
    if (!title.isBlank()) {
      byTitle(title).forEach(one -> found.putIfAbsent(one.number(), one));
    }
    found.remove(number);
    return found.values().stream().limit(MOST).toList();
  }

  /** Written in many ways: those of the same host and path are compared here. */
  private List<Alike> byAddress(String address) {
    String compared = WebLink.compared(address);
    String place = compared.replaceFirst("\\?.*$", "");
    return sql
        .sql(
            """
            select distinct r.number, r.slug, v.title, l.url
            from resources.link l
            join resources.revision v on v.id = l.revision
            join resources.resource r on r.revision = v.id
            where position(:place in l.url) > 0 and r.status not in ('withdrawn', 'merged')
            order by r.number\
            """)
        .param("place", place)
        .query(
            (row, n) ->
                WebLink.compared(row.getString(4)).equals(compared)
                    ? List.of(
                        new Alike(
                            row.getLong(1), row.getString(2), row.getString(3), Alike.Why.ADDRESS))
                    : List.<Alike>of())
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private List<Alike> byFile(List<String> sha256s) {
    return sql.sql(
            """
            select distinct r.number, r.slug, v.title
            from resources.attachment a
            join resources.revision v on v.id = a.revision
            join resources.resource r on r.revision = v.id
            where a.sha256 = any (:hashes) and r.status not in ('withdrawn', 'merged')
            order by r.number limit 5\
            """)
        .param("hashes", sha256s.toArray(String[]::new))
        .query(
            (row, n) ->
                new Alike(row.getLong(1), row.getString(2), row.getString(3), Alike.Why.FILE))
        .list();
  }

  private List<Alike> byTitle(String title) {
    Set<String> words = words(Slug.of(title));
    if (words.size() < FEWEST_WORDS) {
      return List.of();
    }
    List<Alike> near = new ArrayList<>();
    sql.sql(
            """
            select r.number, r.slug, v.title
            from resources.resource r join resources.revision v on v.id = r.revision
            where r.status not in ('withdrawn', 'merged') order by r.number\
            """)
        .query(
            row -> {
              if (near.size() < MOST && alike(words, words(Slug.of(row.getString(3))))) {
                near.add(
                    new Alike(row.getLong(1), row.getString(2), row.getString(3), Alike.Why.TITLE));
              }
            });
    return near;
  }

  private static boolean alike(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return both.size() >= NEAR * (one.size() + other.size() - both.size());
  }

  private static Set<String> words(String slug) {
    return new HashSet<>(Arrays.asList(slug.split("-", -1)));
  }
}
