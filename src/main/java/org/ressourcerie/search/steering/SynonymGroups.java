package org.ressourcerie.search.steering;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ressourcerie.search.directions.SynonymGroup;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the team's synonyms. A search reads them from memory, ten seconds old at most. */
@Repository
class SynonymGroups {
  private static final long FRESH = Duration.ofSeconds(10).toNanos();

  private final JdbcClient sql;
  private volatile @Nullable Read read;

  SynonymGroups(JdbcClient sql) {
    this.sql = sql;
  }

  /** The latest first. */
  List<SynonymGroup> all() {
    Read known = read;
    if (known == null || System.nanoTime() - known.at() > FRESH) {
      long at = System.nanoTime();
      List<SynonymGroup> groups = load();
      known =
          new Read(known != null && known.groups().equals(groups) ? known.groups() : groups, at);
      read = known;
    }
    return known.groups();
  }

  /** In the place of the group of the same id, if it is still there. */
  void keep(SynonymGroup group) {
    String statement =
        group.id() == 0
            ? "insert into search.synonym (words, also) values (:words, :also)"
            : "update search.synonym set words = :words, also = :also where id = :id";
    var keeping =
        sql.sql(statement)
            .param("words", group.words().toArray(String[]::new))
            .param("also", group.also().toArray(String[]::new));
    (group.id() == 0 ? keeping : keeping.param("id", group.id())).update();
    read = null;
  }

  void remove(long id) {
    sql.sql("delete from search.synonym where id = ?").param(id).update();
    read = null;
  }

  private List<SynonymGroup> load() {
    return sql.sql("select * from search.synonym order by id desc")
        .query(SynonymGroups::group)
        .list();
  }

  private static SynonymGroup group(ResultSet row, int number) throws SQLException {
    return new SynonymGroup(row.getLong("id"), words(row, "words"), words(row, "also"));
  }

  private static List<String> words(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  private record Read(List<SynonymGroup> groups, long at) {}
}
