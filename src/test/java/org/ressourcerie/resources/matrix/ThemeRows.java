package org.ressourcerie.resources.matrix;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Themes as the table has them. */
record ThemeRows(JdbcClient sql) {

  long id(String label) {
    return sql.sql("select id from resources.theme where label = ?")
        .param(label)
        .query(Long.class)
        .single();
  }

  long version(long theme) {
    return sql.sql("select version from resources.theme where id = ?")
        .param(theme)
        .query(Long.class)
        .single();
  }
}
