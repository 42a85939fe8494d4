package org.ressourcerie.members.adhesion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.members.Lists;
import org.ressourcerie.transfer.ImportOptions;
import org.ressourcerie.transfer.ImportReport;
import org.ressourcerie.transfer.Importing;
import org.ressourcerie.web.Site;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A commune finds the authorities that stand for it; names are found without any territory. */
@WebTest
class AdhesionTests {
  private static final Path SAMPLE = Path.of("src/test/resources/territories");

  @Autowired private Importing importing;
  @Autowired private AdhesionQueries queries;
  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;
  @TempDir private Path folder = Path.of("");
  private final String name = "Métropole d’essai " + UUID.randomUUID();

  @BeforeEach
  void territories() {
    take("v_mvt_commune.csv");
    take("v_commune.csv");
    take("v_departement.csv");
    take("v_region.csv");
    take("epcis.json");
    take("communes.json");
  }

  @AfterEach
  void none() {
    sql.sql("delete from members.territory").update();
    sql.sql("delete from members.organisation where name = ?").param(name).update();
  }

  @Test
  void theSameFilesAgainChangeNothing() {
    assertThat(take("v_commune.csv").unchanged()).isEqualTo(5);
    assertThat(take("communes.json").unchanged()).isEqualTo(2);
    assertThat(take("v_mvt_commune.csv").unchanged()).isEqualTo(2);
  }

  @Test
  void aCommuneFindsItsIntercommunalite() {
    organisation("metropole", "epci:242900314", "2026-01-01;");
    var place = queries.places("BREST").getFirst();
    assertThat(place.name()).isEqualTo("Brest");
    assertThat(place.around()).isEqualTo("Finistère");
    assertThat(place.members()).extracting(AdhesionQueries.Known::name).containsExactly(name);
    assertThat(queries.places("Quimper").getFirst().members()).isEmpty();
  }

  @Test
  void aCommuneThatBecamePartOfAnotherFindsItsDepartement() {
    organisation("departement", "departement:29", "2026-01-01;");
    var place = queries.places("Esquibien").getFirst();
    assertThat(place.name()).isEqualTo("Audierne");
    assertThat(place.asked()).isEqualTo("Esquibien");
    assertThat(place.members()).hasSize(1);
  }

  @Test
  void aMembershipThatHasEndedIsNone() {
    organisation("metropole", "epci:242900314", "2020-01-01;2020-12-31");
    assertThat(queries.places("Brest").getFirst().members()).isEmpty();
    assertThat(queries.organisations(name)).noneMatch(AdhesionQueries.Known::member);
  }

  @Test
  void aNameIsFoundWithoutAnyTerritory() {
    sql.sql("delete from members.territory").update();
    organisation("metropole", "", "2026-01-01;");
    Site stranger = Site.stranger(port);
    String typed = Site.encode(name.toLowerCase(java.util.Locale.ROOT).replace("é", "e"));
    assertThat(stranger.get("/adhesion?q=" + typed).body())
        .contains(name, "members-state-member", "href=\"/connexion\"");
    assertThat(stranger.get("/adhesion?q=xyzzy").body()).contains("Rien ne correspond");
  }

  private void organisation(String kind, String territory, String dates) {
    String head = "nom;type;territoire;adhésion depuis;adhésion jusqu'au\n";
    new Lists(importing, folder)
        .take("organisations", head + name + ";" + kind + ";" + territory + ";" + dates + "\n");
  }

  private ImportReport take(String file) {
    return importing.run(
        "territories", SAMPLE.resolve(file), new ImportOptions(false, null), progress -> {});
  }
}
