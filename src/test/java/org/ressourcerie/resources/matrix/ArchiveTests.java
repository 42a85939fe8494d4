package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** What is archived or outdated keeps its page and leaves what is shown first. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ArchiveTests {
  @Autowired private Reindexing index;
  @Autowired private MatrixReaders.Accounts accounts;
  @LocalServerPort private int port;
  private Desk editor;
  private Site stranger;

  @BeforeAll
  void enter() {
    accounts.create();
    editor = new Desk(accounts.site(Reader.EDITOR, port, null, List.of()));
    stranger = Site.stranger(port);
  }

  @Test
  void anArchivedResourceKeepsItsPageAndLeavesResultsUntilItIsAskedFor() {
    long number = editor.published("Le courlis cendré", "<p>Un courlis.</p>");
    editor.published("Le courlis corlieu", "<p>Un autre courlis.</p>");
    String refused = editor.send(path(number), Map.of("reason", " ")).body();
    assertThat(refused).contains("Dites pourquoi");
    editor.send(path(number), Map.of("reason", "Remplacée par une autre"));
    index.awaitUpToDate(Duration.ofMinutes(1));

    String page = read(number);
    assertThat(page).contains("Archivée le", "Remplacée par une autre", "Un courlis.");
    assertThat(found("courlis")).contains("\"total\":1");
    assertThat(found("courlis&standing=archived&standing=current")).contains("\"total\":2");
    String results = stranger.get("/recherche?q=courlis").body();
    assertThat(results)
        .contains("Une ressource archivée ou dépassée correspond aussi", "courlis corlieu")
        .doesNotContain("Le courlis cendré");
    assertThat(stranger.get("/recherche?q=courlis&etat=current&etat=archived").body())
        .contains("Le courlis cendré", "· Archivée", "Ne plus les afficher");
    assertThat(stranger.get("/").body()).doesNotContain("Le courlis cendré");
    assertThat(stranger.get("/ressources").body())
        .contains("dans cette liste", "archives=true")
        .doesNotContain("Le courlis cendré");
    assertThat(stranger.get("/ressources?archives=true").body()).contains("Le courlis cendré");
    assertThat(stranger.get("/recherche?q=" + number).body()).contains("Le courlis cendré");
    assertThat(history(number)).contains("Archivée", "Remplacée par une autre");

    editor.send(path(number) + "/fin", Map.of());
    index.awaitUpToDate(Duration.ofMinutes(1));
    assertThat(found("courlis")).contains("\"total\":2");
    assertThat(read(number)).doesNotContain("Archivée le");
    assertThat(history(number)).contains("Sortie des archives");
  }

  @Test
  void aResourceWhoseReviewIsPassedByMoreThanAYearIsLeftOutAndSaidSo() {
    String draft = editor.begin("guide");
    Map<String, String> fields = Desk.guide("Le vanneau huppé", "<p>Un vanneau.</p>");
    fields.put("published", "2019-01-10");
    fields.put("verified", "2019-01-10");
    fields.put("reviewBy", "2020-01-10");
    editor.save(draft, fields);
    Desk.there(editor.publish(draft));
    editor.published("Le vanneau sociable", "<p>Un autre vanneau.</p>");
    index.awaitUpToDate(Duration.ofMinutes(1));
    assertThat(found("vanneau")).contains("\"total\":1");
    assertThat(found("vanneau&standing=outdated")).contains("\"total\":1", "huppé");
    assertThat(stranger.get("/recherche?q=vanneau").body())
        .contains("Une ressource archivée ou dépassée correspond aussi");
  }

  @Test
  void pagesOfThemesAndPeopleLeaveItOutAndLeadToIt() {
    long old = on("Le chevalier gambette", "Limicoles");
    on("Le chevalier guignette", "Limicoles");
    long alone = on("Le chevalier sylvain", "Limicoles des bois");
    for (long number : new long[] {old, alone}) {
      editor.send(path(number), Map.of("reason", "Ancienne"));
    }
    for (String page : List.of("/themes/limicoles", "/personnes/maud-chevalier")) {
      assertThat(stranger.get(page).body())
          .as(page)
          .contains("Le chevalier guignette", "dans cette liste", page + "?archives=true")
          .doesNotContain("Le chevalier gambette");
      assertThat(stranger.get(page + "?archives=true").body())
          .as(page)
          .contains("Le chevalier gambette", "sont comprises", "href=\"" + page + "\"");
    }
    assertThat(stranger.get("/themes/limicoles-des-bois").body())
        .contains("Une ressource archivée ou dépassée")
        .doesNotContain("Le chevalier sylvain");
  }

  private long on(String title, String theme) {
    String draft = editor.begin("guide");
    Map<String, String> fields = Desk.guide(title, "<p>Un chevalier.</p>");
    fields.put("themes", theme);
    fields.put("credit.0.role", "author");
    fields.put("credit.0.person", "Maud Chevalier");
    fields.put("credit.0.organisation", "");
    fields.put("credit.0.function", "");
    editor.save(draft, fields);
    return Long.parseLong(Desk.there(editor.publish(draft)).replaceAll("/r/([0-9]+)-.*", "$1"));
  }

  @Test
  void whatIsReservedAndArchivedIsCountedForItsReadersOnly() {
    String draft = editor.begin("guide");
    Map<String, String> fields = Desk.guide("La barge rousse", "<p>Une barge.</p>");
    fields.put("r.stance", "members");
    fields.put("teaser", "none");
    editor.save(draft, fields);
    String there = Desk.there(editor.publish(draft));
    long number = Long.parseLong(there.replaceAll("/r/([0-9]+)-.*", "$1"));
    editor.send(path(number), Map.of("reason", "Ancienne"));
    index.awaitUpToDate(Duration.ofMinutes(1));
    Site member = accounts.site(Reader.MEMBER, port, null, List.of());
    assertThat(member.get("/recherche?q=barge").body()).contains("correspond aussi");
    assertThat(stranger.get("/recherche?q=barge").body()).doesNotContain("correspond aussi");
    assertThat(stranger.get("/r/" + number).statusCode()).isEqualTo(404);
    assertThat(stranger.get(path(number)).statusCode()).isEqualTo(404);
  }

  private String read(long number) {
    var answer = stranger.get("/r/" + number);
    return answer.statusCode() == 301
        ? stranger.get(answer.headers().firstValue("Location").orElseThrow()).body()
        : answer.body();
  }

  private String found(String query) {
    return stranger.get("/api/v1/search?q=" + query).body();
  }

  private String history(long number) {
    return editor.page("/administration/ressources/" + number + "/suivi");
  }

  private static String path(long number) {
    return "/administration/ressources/" + number + "/archive";
  }
}
