package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.resources.Items;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The team makes, renames, arranges, merges and removes themes; addresses go on working. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThemesTests {
  private static final String ALL = "/administration/themes";

  @Autowired private ImportTarget target;
  @Autowired private Reindexing index;
  @Autowired private JdbcClient sql;
  @Autowired private MatrixReaders.Accounts accounts;
  @LocalServerPort private int port;
  private Desk desk;
  private Site stranger;

  @BeforeAll
  void enter() {
    accounts.create();
    desk = new Desk(accounts.site(Reader.EDITOR, port, null, List.of()));
    stranger = Site.stranger(port);
  }

  private long publish(String key, Items item) {
    target.apply(List.of(item.titled("Classée " + key).block(null, "<p>Un texte.</p>").made()));
    return sql.sql("select number from resources.resource where source = 'themed' and key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }

  @Test
  void aNewThemeIsChosenByItsNameOrByAnother() {
    long theme = create("Sobriété foncière", "", "ZAN\nzéro artificialisation");
    assertThat(desk.page(ALL)).contains("Sobriété foncière", "ZAN, zéro artificialisation");
    publish("new", item("themed", "new").on("ZAN"));
    assertThat(stranger.get("/themes/sobriete-fonciere").body()).contains("Classée new");
    assertThat(desk.page(path(theme))).contains("1 ressource");
  }

  @Test
  void aNameThatIsTakenIsRefusedWithWordsAndWhatWasTypedStays() {
    create("Gouvernance alimentaire", "", "CLA");
    String twice = send(ALL, 0, "gouvernance Alimentaire", "", "un sigle").body();
    assertThat(twice).contains("porte déjà ce nom", "gouvernance Alimentaire", "un sigle");
    assertThat(send(ALL, 0, "cla", "", "").body())
        .contains("C’est un autre nom du thème «\u00a0Gouvernance alimentaire\u00a0»");
    assertThat(send(ALL, 0, "Autre chose alimentaire", "", "Gouvernance alimentaire").body())
        .contains("est le nom d’un autre thème");
    assertThat(send(ALL, 0, "  ", "", "").body()).contains("Donnez un nom au thème");
  }

  @Test
  void aThemeIsNeverAPartOfItself() {
    long wide = create("Habitat collectif", "", "");
    long narrow = create("Habitat participatif", Long.toString(wide), "");
    HttpResponse<String> refused =
        send(path(wide), version(wide), "Habitat collectif", Long.toString(narrow), "");
    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body()).contains("ne peut pas faire partie de lui-même");
    publish("narrow", item("themed", "narrow").on("Habitat participatif"));
    index.awaitUpToDate(Duration.ofMinutes(1));
    assertThat(found("Habitat collectif")).contains("Classée narrow");
  }

  @Test
  void aRenamedThemeKeepsItsAddressesItsFiltersAndItsImports() {
    publish("renamed", item("themed", "renamed").on("Mobilitez"));
    long theme = id("Mobilitez");
    send(path(theme), version(theme), "Mobilités douces", "", "");
    index.awaitUpToDate(Duration.ofMinutes(1));

    leads("/themes/mobilitez", "/themes/mobilites-douces");
    leads("/en/themes/mobilitez", "/en/themes/mobilites-douces");
    leads("/ressources?theme=mobilitez", "/ressources?theme=mobilites-douces");
    leads("/recherche?q=&theme=Mobilitez", "/recherche?q=&theme=Mobilit%C3%A9s+douces");
    assertThat(stranger.get("/api/v1/search?q=&theme=Mobilitez").body()).contains("\"total\":1,");
    assertThat(found("Mobilités douces")).contains("Classée renamed");
    publish("again", item("themed", "again").on("Mobilitez"));
    assertThat(stranger.get("/themes/mobilites-douces").body())
        .contains("Classée again")
        .doesNotContain("Mobilitez");

    send(path(theme), version(theme), "Mobilitez", "", "");
    assertThat(stranger.get("/themes/mobilitez").statusCode()).isEqualTo(200);
    leads("/themes/mobilites-douces", "/themes/mobilitez");
  }

  @Test
  void mergedThemesAreOneAndTheAddressOfOneLeadsToTheOther() {
    long both = publish("both", item("themed", "both").on("Fripe").on("Vêtement"));
    publish("one", item("themed", "one").on("Fripe"));
    long gone = id("Fripe");
    long kept = id("Vêtement");
    send(path(gone), version(gone), "Fripe", Long.toString(kept), "seconde main");
    long narrow = create("Fripe d’enfant", Long.toString(gone), "");
    String looked = desk.page(path(gone) + "/fusion?avec=" + kept);
    assertThat(looked).contains("2 ressources publiées portent", "annule la fusion");
    HttpResponse<String> done = merge(gone, kept, version(gone), version(kept));
    assertThat(Desk.there(done)).isEqualTo(path(kept));
    index.awaitUpToDate(Duration.ofMinutes(1));

    leads("/themes/fripe", "/themes/vetement");
    leads("/ressources?theme=fripe&page=1", "/ressources?theme=vetement");
    assertThat(stranger.get("/themes/vetement").body())
        .contains("Classée both", "Classée one", "On dit aussi\u00a0: Fripe, seconde main");
    assertThat(found("Vêtement")).contains("Classée both", "Classée one");
    assertThat(stranger.get("/recherche?q=fripe").body()).contains("Classée one");
    assertThat(broader(narrow)).isEqualTo(kept);
    assertThat(
            sql.sql(
                    "select count(*) from resources.revision_theme rt join resources.revision v"
                        + " on v.id = rt.revision where v.resource = ?")
                .param(both)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
    publish("late", item("themed", "late").on("Fripe"));
    assertThat(stranger.get("/themes/vetement").body()).contains("Classée late");
    Site administrator = accounts.site(Reader.ADMINISTRATOR, port, null, List.of());
    assertThat(administrator.get("/administration/journal").body())
        .contains("Thème fusionné dans un autre", "→ Vêtement");
  }

  @Test
  void aBroaderThemeMayBecomePartOfItsNarrowerOne() {
    long top = create("Eau du robinet", "", "");
    long middle = create("Eau potable", Long.toString(top), "");
    long beside = create("Eau grise", Long.toString(top), "");
    merge(top, middle, version(top), version(middle));
    assertThat(broader(middle)).isNull();
    assertThat(broader(beside)).isEqualTo(middle);
  }

  @Test
  void ofTwoEditorsTheSecondSeesWhatTheFirstHasDone() {
    long theme = create("Achats groupés", "", "");
    long other = create("Achats mutualisés", "", "");
    long looked = version(theme);
    send(path(theme), looked, "Achats en commun", "", "");
    String stale = send(path(theme), looked, "Achats à plusieurs", "", "AP").body();
    assertThat(stale)
        .contains("a changé depuis", "Achats en commun", "Achats à plusieurs", ">AP</textarea>");
    HttpResponse<String> merging = merge(theme, other, looked, version(other));
    assertThat(merging.statusCode()).isEqualTo(200);
    assertThat(merging.body()).contains("a changé depuis");
    assertThat(id("Achats en commun")).isEqualTo(theme);
  }

  @Test
  void onlyAThemeThatNothingBearsIsRemoved() {
    publish("bearing", item("themed", "bearing").on("Bénévolat"));
    long used = id("Bénévolat");
    assertThat(remove(used).body()).contains("fusionnez-le avec un autre");
    long free = create("Bénévolat à distance", "", "");
    assertThat(remove(free).statusCode()).isEqualTo(303);
    assertThat(desk.site.get(path(free)).statusCode()).isEqualTo(404);
  }

  @Test
  void aStrangerLearnsNothingOfThemesThatHoldPrivateThingsAlone() {
    Items hidden = item("themed", "hidden").readBy(AccessRule.MEMBERS, "none");
    publish("hidden", hidden.on("Projet secret"));
    long theme = id("Projet secret");
    send(path(theme), version(theme), "Projet caché", "", "");
    for (String address : List.of("/themes/projet-secret", "/themes/jamais-vu")) {
      assertThat(stranger.get(address).statusCode()).as(address).isEqualTo(404);
    }
    for (String address :
        List.of("/ressources?theme=projet-secret", "/recherche?q=&theme=Projet+secret")) {
      HttpResponse<String> answer = stranger.get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      assertThat(answer.body()).doesNotContain("Projet caché");
    }
    Site member = accounts.site(Reader.MEMBER, port, null, List.of());
    assertThat(member.get("/themes/projet-secret").statusCode()).isEqualTo(301);
    for (Site other : List.of(stranger, member)) {
      assertThat(other.get(ALL).statusCode()).isEqualTo(404);
      assertThat(other.get(path(theme)).statusCode()).isEqualTo(404);
    }
  }

  private void leads(String from, String to) {
    HttpResponse<String> answer = stranger.get(from);
    assertThat(answer.statusCode()).as(from).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(to);
  }

  private String found(String theme) {
    return stranger.get("/recherche?q=&theme=" + Site.encode(theme)).body();
  }

  private long create(String label, String broader, String synonyms) {
    HttpResponse<String> done = send(ALL, 0, label, broader, synonyms);
    return Long.parseLong(Desk.there(done).replace(ALL + "/", ""));
  }

  private HttpResponse<String> send(
      String path, long version, String label, String broader, String synonyms) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("version", Long.toString(version));
    fields.put("label", label);
    fields.put("broader", broader);
    fields.put("synonyms", synonyms);
    return desk.send(path, fields);
  }

  private HttpResponse<String> merge(long gone, long kept, long version, long keptVersion) {
    return desk.send(
        path(gone) + "/fusion",
        Map.of(
            "version", Long.toString(version),
            "avec", Long.toString(kept),
            "keptVersion", Long.toString(keptVersion)));
  }

  private HttpResponse<String> remove(long theme) {
    return desk.send(
        path(theme) + "/suppression", Map.of("version", Long.toString(version(theme))));
  }

  private long id(String label) {
    return new ThemeRows(sql).id(label);
  }

  private long version(long theme) {
    return new ThemeRows(sql).version(theme);
  }

  private Long broader(long theme) {
    return sql.sql("select broader from resources.theme where id = ?")
        .param(theme)
        .query((row, n) -> row.getObject(1, Long.class))
        .list()
        .getFirst();
  }

  private static String path(long theme) {
    return ALL + "/" + theme;
  }
}
