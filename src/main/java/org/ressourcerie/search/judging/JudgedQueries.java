package org.ressourcerie.search.judging;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ressourcerie.search.judging.JudgedQuery.Answer;
import org.ressourcerie.search.understanding.SameWords;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the judged searches. */
@Repository
class JudgedQueries {
  /** Trying a change asks them all twice, which must stay a matter of a second or two. */
  static final int MOST = 300;

  private final JdbcClient sql;

  JudgedQueries(JdbcClient sql) {
    this.sql = sql;
  }

  /** The latest first. */
  List<JudgedQuery> all() {
    Map<Long, JudgedQuery> all = new LinkedHashMap<>();
    sql.sql(
            """
            select j.id, j.text, a.type, a.number
            from (select * from search.judged order by id desc limit :most) j
            join search.judged_answer a on a.judged = j.id
            order by j.id desc, a.type, a.number
            """)
        .param("most", MOST)
        .query(
            row -> {
              long id = row.getLong("id");
              String text = row.getString("text");
              all.computeIfAbsent(id, one -> new JudgedQuery(one, text, new ArrayList<>()))
                  .answers()
                  .add(new Answer(row.getString("type"), row.getLong("number")));
            });
    return List.copyOf(all.values());
  }

  /** Whether another search may be judged. */
  boolean hasRoom() {
    return sql.sql("select count(*) from search.judged").query(Long.class).single() < MOST;
  }

  /** One more right answer for searches of these words. */
  @Transactional
  void keep(String text, String type, long number) {
    long id =
        sql.sql(
                """
                insert into search.judged (text, same) values (:text, :same)
                on conflict (same) do update set text = search.judged.text returning id
                """)
            .param("text", text.strip())
            .param("same", SameWords.key(text))
            .query(Long.class)
            .single();
    sql.sql(
            """
            insert into search.judged_answer (judged, type, number) values (:id, :type, :number)
            on conflict do nothing
            """)
        .param("id", id)
        .param("type", type)
        .param("number", number)
        .update();
  }

  /** An answer that is right no more; with the last one, its search goes. */
  @Transactional
  void remove(long id, String type, long number) {
    sql.sql("delete from search.judged_answer where judged = ? and type = ? and number = ?")
        .params(id, type, number)
        .update();
    sql.sql(
            """
            delete from search.judged j where id = ?
              and not exists (select from search.judged_answer a where a.judged = j.id)
            """)
        .param(id)
        .update();
  }
}
