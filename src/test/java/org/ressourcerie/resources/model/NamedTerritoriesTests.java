package org.ressourcerie.resources.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A territory is told by the name that official files give it, else by level and code. */
@WebTest
class NamedTerritoriesTests {
  @Autowired private NamedTerritories territories;
  @Autowired private JdbcClient sql;

  @Test
  void theOfficialNameComesBeforeTheCode() {
    sql.sql(
            "insert into members.territory (kind, code, name) values ('departement', '987',"
                + " 'Polynésie d’essai') on conflict do nothing")
        .update();
    assertThat(
            territories.of(List.of("departement:987", "departement:988", "europe"), Locale.FRANCE))
        .containsExactly("Polynésie d’essai", "Département 988", "europe");
    sql.sql("delete from members.territory where code = '987'").update();
  }
}
