package org.ressourcerie.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every test, and the site, finds. */
@SpringBootTest
class DatabaseTests {
  @Autowired JdbcClient database;

  @Test
  void isPostgresql18() {
    assertThat(setting("server_version")).startsWith("18.");
  }

  @Test
  void keepsWhatItCommitted() {
    assertThat(setting("fsync")).isEqualTo("on");
    assertThat(setting("synchronous_commit")).isEqualTo("on");
    assertThat(setting("full_page_writes")).isEqualTo("on");
  }

  @Test
  void ordersAsFrenchDoes() {
    assertThat(
            database
                .sql(
                    "select v from (values ('zèbre'), ('étude'), ('Eau'), ('cote'), ('côté'),"
                        + " ('coté')) as words (v) order by v")
                .query(String.class)
                .list())
        .containsExactly("cote", "coté", "côté", "Eau", "étude", "zèbre");
  }

  @Test
  void theApplicationIsNotItsAdministrator() {
    assertThat(setting("is_superuser")).isEqualTo("off");
  }

  @Test
  void eachModuleHasItsOwnSchemaAndHistory() {
    assertThat(
            database
                .sql("select access.admits('{public;;}', '{public}', 0)")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  private String setting(String name) {
    return database.sql("select current_setting(?)").param(name).query(String.class).single();
  }
}
