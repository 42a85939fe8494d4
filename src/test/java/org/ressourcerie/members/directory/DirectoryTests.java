package org.ressourcerie.members.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.members.Lists;
import org.ressourcerie.members.model.Siren;
import org.ressourcerie.transfer.Importing;
import org.ressourcerie.web.Site;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Members are shown to everyone, people as far as each agreed. */
@WebTest
class DirectoryTests {
  @Autowired private Importing importing;
  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;
  @TempDir private Path folder = Path.of("");
  private final Siren siren = Lists.siren();
  private final String name = "Éclaireuse " + UUID.randomUUID();
  private final String slug =
      name.toLowerCase(java.util.Locale.ROOT).replace("é", "e").replace(' ', '-');
  private final String email = UUID.randomUUID() + "@essai.example";

  @BeforeEach
  void aMember() {
    organisation("2026-01-01;;oui");
  }

  @Test
  void aMemberIsFoundByEveryone() {
    String typed = Site.encode(name.replace("É", "e"));
    assertThat(visited("/annuaire?q=" + typed)).contains("/annuaire/" + slug);
    assertThat(visited("/annuaire?q=" + typed + "&type=region")).doesNotContain(slug + "\"");
    assertThat(visited("/annuaire/" + slug)).contains(name).doesNotContain("noindex");
  }

  @Test
  void oneThatIsNoMoreOrNotListedIsAbsent() {
    organisation("2026-01-01;2026-01-31;oui");
    assertThat(Site.stranger(port).get("/annuaire/" + slug).statusCode()).isEqualTo(404);
    sql.sql(
            "update members.membership set until = null where organisation = (select id from"
                + " members.organisation where siren = ?)")
        .param(siren.digits())
        .update();
    assertThat(Site.stranger(port).get("/annuaire/" + slug).statusCode()).isEqualTo(200);
    organisation("2026-01-01;;non");
    assertThat(Site.stranger(port).get("/annuaire/" + slug).statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyIsShownWhoDidNotAgree() {
    delegate("rien");
    assertThat(Site.signedIn(port, "member").get("/annuaire/" + slug).body())
        .doesNotContain("Camille Personne", email);
  }

  @Test
  void membersSeeEachFieldThatSomeoneAgreedToAndNoOther() {
    delegate("name function");
    assertThat(Site.signedIn(port, "member").get("/annuaire/" + slug).body())
        .contains("Camille Personne", "Chargée de mission", "noindex")
        .doesNotContain(email);
    assertThat(visited("/annuaire/" + slug)).doesNotContain("Camille Personne");
  }

  @Test
  void everyoneSeesWhoChoseEveryone() {
    delegate("name email public");
    assertThat(visited("/annuaire/" + slug))
        .contains("Camille Personne", "mailto:" + email, "noindex")
        .doesNotContain("Chargée de mission");
  }

  private String visited(String path) {
    return Site.stranger(port).get(path).body();
  }

  private void delegate(String shown) {
    new Lists(importing, folder)
        .take(
            "delegates",
            "courriel;prénom;nom;organisation;fonction;depuis;annuaire\n"
                + email
                + ";Camille;Personne;"
                + siren
                + ";Chargée de mission;2026-01-01;"
                + shown
                + "\n");
  }

  private void organisation(String membership) {
    new Lists(importing, folder)
        .take(
            "organisations",
            "nom;type;siren;adhésion depuis;adhésion jusqu'au;annuaire\n"
                + name
                + ";commune;"
                + siren
                + ";"
                + membership
                + "\n");
  }
}
