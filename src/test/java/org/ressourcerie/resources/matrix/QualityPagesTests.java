package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages that show the team what the checks find in what is published. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QualityPagesTests {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String TABLE = "<table><tr><td>Tarif du local</td><td>%s</td></tr></table>";

  @Autowired private ImportTarget target;
  @Autowired private JdbcClient sql;
  @Autowired private MatrixReaders.Accounts accounts;
  @LocalServerPort private int port;
  private Site editor;

  @BeforeAll
  void enter() {
    accounts.create();
    editor = accounts.site(Reader.EDITOR, port, null, List.of());
  }

  private long publish(String key, String html) {
    target.apply(List.of(item("quality", key).titled("Qualité " + key).block(null, html).made()));
    return sql.sql("select number from resources.resource where source = 'quality' and key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }

  @Test
  void nobodyElseThanTheTeamSeesThem() {
    String own = checks(publish("closed", "<p>Un texte.</p>"));
    for (String path : List.of(own, "/administration/qualite", "/administration/liens")) {
      assertThat(editor.get(path).statusCode()).as(path).isEqualTo(200);
      for (Reader reader : List.of(Reader.ANONYMOUS, Reader.MEMBER)) {
        Site other = accounts.site(reader, port, null, List.of());
        assertThat(other.get(path).statusCode()).as(path + " " + reader).isEqualTo(404);
      }
    }
  }

  @Test
  void aPointIsLetPassWithAReasonAndComesBackWhenItsTextChanges() {
    long number = publish("passed", TABLE.formatted("12 €"));
    String page = editor.get(checks(number)).body();
    assertThat(page).contains("Un tableau n’a pas de cellule d’en-tête", "Tarif du local");
    String form = form(page, "table-without-header");

    String refused = editor.post(checks(number) + "/acceptations", form + "&reason=").body();
    assertThat(refused).contains("Donnez la raison", "<details open>");

    HttpResponse<String> kept =
        editor.post(
            checks(number) + "/acceptations", form + "&reason=" + Site.encode("Grille de mairie"));
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(editor.get(checks(number)).body())
        .contains("Accepté par", "Grille de mairie", "Ne plus laisser passer");
    assertThat(quality("?regle=table-without-header")).doesNotContain("Qualité passed");

    publish("passed", TABLE.formatted("14 €"));
    assertThat(editor.get(checks(number)).body()).doesNotContain("Grille de mairie");
    assertThat(quality("?regle=table-without-header")).contains("Qualité passed");
  }

  @Test
  void whatWasLetPassCanStandAgain() {
    long number = publish("again", TABLE.formatted("16 €"));
    String form = form(editor.get(checks(number)).body(), "table-without-header");
    editor.post(checks(number) + "/acceptations", form + "&reason=Essai");
    editor.post(checks(number) + "/reprises", form);
    assertThat(editor.get(checks(number)).body()).doesNotContain("Accepté par");
  }

  @Test
  void thePageOfQualityCountsFiltersAndFollowsChanges() {
    publish("counted", "<p><a href=\"https://t.ly/essai\">La recherche</a></p>");
    assertThat(quality("")).contains("Lien raccourci");
    assertThat(quality("?regle=link-shortened"))
        .contains("Qualité counted", "https://t.ly/essai")
        .doesNotContain("Aucune date n’est indiquée");
    assertThat(quality("?regle=link-shortened&gravite=advice")).doesNotContain("Qualité counted");
    publish("counted", "<p><a href=\"https://example.org/essai\">La recherche</a></p>");
    assertThat(quality("?regle=link-shortened")).doesNotContain("Qualité counted");
  }

  @Test
  void oddFiltersAndPagesAreLeftAside() {
    assertThat(editor.get("/administration/qualite?regle=%22%3E&gravite=x&page=999").statusCode())
        .isEqualTo(200);
  }

  @Test
  void aBeginningOfAddressesIsLeftAloneWithAReason() {
    String page = editor.get("/administration/liens").body();
    String csrf = "_csrf=" + Site.encode(csrf(page));
    String wrong =
        editor
            .post("/administration/liens/exceptions", csrf + "&beginning=https://&reason=")
            .body();
    assertThat(wrong).contains("Donnez une adresse", "Donnez la raison", "value=\"https://\"");
    String beginning = "&beginning=" + Site.encode("https://prive.example.org/essai/");
    HttpResponse<String> kept =
        editor.post("/administration/liens/exceptions", csrf + beginning + "&reason=Essai");
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(editor.get("/administration/liens").body())
        .contains("https://prive.example.org/essai/");
    editor.post("/administration/liens/reprises", csrf + beginning);
    assertThat(editor.get("/administration/liens").body())
        .doesNotContain("https://prive.example.org/essai/");
  }

  /** Once all that has changed has been looked at: the page says so itself. */
  private String quality(String query) {
    String page = editor.get("/administration/qualite" + query).body();
    while (page.contains("encore été revérifiée")) {
      page = editor.get("/administration/qualite" + query).body();
    }
    return page;
  }

  private static String checks(long number) {
    return "/administration/ressources/" + number + "/verifications";
  }

  private static String csrf(String page) {
    Matcher field = CSRF.matcher(page);
    assertThat(field.find()).isTrue();
    return field.group(1);
  }

  private static String form(String page, String rule) {
    Matcher fingerprint =
        Pattern.compile("value=\"" + rule + "\">\\s*<input[^>]*value=\"([0-9a-f]+)\"")
            .matcher(page);
    assertThat(fingerprint.find()).isTrue();
    return "_csrf="
        + Site.encode(csrf(page))
        + "&rule="
        + rule
        + "&fingerprint="
        + fingerprint.group(1);
  }
}
