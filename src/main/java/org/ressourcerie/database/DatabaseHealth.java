package org.ressourcerie.database;

import javax.sql.DataSource;
import org.ressourcerie.web.spi.HealthCheck;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The site serves nothing without its database. */
@Component
class DatabaseHealth implements HealthCheck {
  private final JdbcTemplate database;

  DatabaseHealth(DataSource source) {
    this.database = new JdbcTemplate(source);
    this.database.setQueryTimeout(1);
  }

  @Override
  public String name() {
    return "database";
  }

  @Override
  public boolean healthy() {
    database.execute("select 1");
    return true;
  }
}
