package org.ressourcerie.resources.admitting;

import java.util.List;
import java.util.Optional;
import org.ressourcerie.access.Gate;
import org.ressourcerie.access.Visitor;
import org.ressourcerie.resources.explaining.Ruled;
import org.ressourcerie.resources.explaining.RuledQueries;
import org.ressourcerie.resources.reading.Notice;
import org.ressourcerie.resources.reading.NoticeQueries;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads who reads what, through whoever asks. */
@Component
class StandingQueries {
  private final NoticeQueries notices;
  private final RuledQueries rules;
  private final Gate gate;
  private final JdbcClient sql;

  StandingQueries(NoticeQueries notices, RuledQueries rules, Gate gate, JdbcClient sql) {
    this.notices = notices;
    this.rules = rules;
    this.gate = gate;
    this.sql = sql;
  }

  Optional<Standing> find(long number, Visitor visitor) {
    return notices.find(number, gate.filter(visitor)).map(this::of);
  }

  private Standing of(Notice notice) {
    List<Ruled> ruled = rules.of(notice);
    return sql.sql("select created_by, created_at from resources.revision where id = ?")
        .param(notice.revision())
        .query(
            (row, n) ->
                new Standing(notice, ruled, row.getString(1), row.getTimestamp(2).toInstant()))
        .single();
  }
}
