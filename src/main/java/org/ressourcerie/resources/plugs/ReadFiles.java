package org.ressourcerie.resources.plugs;

import java.util.List;
import org.ressourcerie.files.FileRead;
import org.ressourcerie.resources.model.Resources;
import org.ressourcerie.search.ContentChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the text of a file has been read, the resources that show it are indexed again. */
@Component
class ReadFiles {
  private final JdbcClient sql;
  private final ApplicationEventPublisher events;

  ReadFiles(JdbcClient sql, ApplicationEventPublisher events) {
    this.sql = sql;
    this.events = events;
  }

  @EventListener
  void on(FileRead read) {
    List<Long> numbers =
        sql.sql(
                """
                select distinct r.number from resources.resource r
                join resources.attachment f on f.revision = r.revision where f.sha256 = ?\
                """)
            .param(read.sha256())
            .query((row, n) -> row.getLong(1))
            .list();
    if (!numbers.isEmpty()) {
      events.publishEvent(new ContentChanged(Resources.TYPE, numbers));
    }
  }
}
