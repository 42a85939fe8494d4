package org.ressourcerie.resources.proofing;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the watch of links heard. */
@Component
class LinkAnswers {
  private final JdbcClient sql;

  LinkAnswers(JdbcClient sql) {
    this.sql = sql;
  }

  /** Of those of these addresses that fail or have moved. */
  Map<String, LinkAnswer> of(Collection<String> addresses) {
    if (addresses.isEmpty()) {
      return Map.of();
    }
    Map<String, LinkAnswer> answers = new HashMap<>();
    sql.sql(
            """
            select url, answer, moved_to, nights from resources.link_check
            where url = any (?) and outcome in ('failing', 'moved')\
            """)
        .param(addresses.toArray(String[]::new))
        .query(
            row -> {
              answers.put(
                  row.getString("url"),
                  new LinkAnswer(
                      row.getString("answer"),
                      Objects.requireNonNullElse(row.getString("moved_to"), ""),
                      row.getInt("nights")));
            });
    return answers;
  }
}
