package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.web.RenderedPages;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a resource is to others: told both ways, to who may know of both. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RelationsTests {
  @Autowired private ImportTarget target;
  @Autowired private Reindexing index;
  @Autowired private JdbcClient sql;
  @Autowired private RenderedPages pages;
  @Autowired private MatrixReaders.Accounts accounts;
  @LocalServerPort private int port;
  private Desk desk;
  private Site stranger;
  private Site member;

  @BeforeAll
  void enter() {
    accounts.create();
    desk = new Desk(accounts.site(Reader.EDITOR, port, null, List.of()));
    stranger = Site.stranger(port);
    member = accounts.site(Reader.MEMBER, port, null, List.of());
  }

  @Test
  void eachIsToldBothWaysAndANewerOneNearTheTitle() {
    long old = known("old", "Hermine ancienne", AccessRule.PUBLIC, "title");
    long root = known("root", "Hermine première", AccessRule.PUBLIC, "title");
    long day = known("day", "Hermine du jour", AccessRule.PUBLIC, "title");
    long fresh =
        written(
            "Hermine nouvelle",
            List.of(
                "replaces",
                Long.toString(old),
                "source",
                "/r/" + root + "-nimporte",
                "same-event",
                "hermine du jour"));
    assertThat(linked(stranger, fresh))
        .containsExactly(
            "Met à jour", "Hermine ancienne",
            "D’après", "Hermine première",
            "Même rencontre", "Hermine du jour");
    assertThat(linked(stranger, old)).containsExactly("Mise à jour par", "Hermine nouvelle");
    assertThat(page(stranger, old).select(".notice").text())
        .contains("Une version plus récente existe", "Hermine nouvelle");
    assertThat(linked(stranger, root)).containsExactly("A inspiré", "Hermine nouvelle");
    assertThat(linked(stranger, day)).containsExactly("Même rencontre", "Hermine nouvelle");
    assertThat(page(stranger, day).select(".related").text())
        .contains("Hermine nouvelle", "Même événement");
    assertThat(stranger.get("/api/v1/resources/" + old).body())
        .contains("\"relations\":[{\"type\":\"is-replaced-by\",\"number\":" + fresh);
  }

  @Test
  void aStrangerLearnsNeitherOfAHiddenOneNorThatAHiddenOneReplacesThis() {
    long hidden = known("hidden", "Belette cachée", AccessRule.MEMBERS, "none");
    long told = known("told", "Belette annoncée", AccessRule.MEMBERS, "title");
    long open = written("Belette ouverte", List.of("source", "" + hidden, "same-event", "" + told));
    assertThat(linked(stranger, open)).containsExactly("Même rencontre", "Belette annoncée");
    assertThat(linked(member, open)).contains("D’après", "Belette cachée");
    long secret = hidden("Belette secrète", List.of("replaces", "" + open));
    String seen = page(stranger, open).outerHtml() + api(stranger, open);
    assertThat(seen)
        .doesNotContain("Belette secrète", "Belette cachée", "plus récente", "is-replaced-by")
        .doesNotContain("/r/" + secret, "/r/" + hidden);
    assertThat(page(desk.site, open).select(".notice").text()).contains("Belette secrète");
    assertThat(api(member, open)).contains("Belette cachée").doesNotContain("Belette secrète");
  }

  @Test
  void whatIsWrittenIsFoundAgainComparedAndTakenBack() {
    long one = known("one", "Putois un", AccessRule.PUBLIC, "title");
    long two = known("two", "Putois deux", AccessRule.PUBLIC, "title");
    long number = written("Putois trois", List.of("source", "" + one));
    String over = desk.beginOver(number);
    assertThat(Jsoup.parse(desk.page(over)).expectFirst("[id=relation.0.target]").val())
        .isEqualTo("/r/" + one + "-putois-un");
    desk.save(over, fields("Putois trois", List.of("replaces", "" + two)));
    String resource = "/administration/ressources/" + number;
    assertThat(Jsoup.parse(desk.page(resource + "/comparaison")).select(".comparison").text())
        .contains("En lien avec d’autres ressources", "source", "replaces");
    Desk.there(desk.publish(over));
    assertThat(linked(stranger, number)).containsExactly("Met à jour", "Putois deux");
    String restored = Desk.there(desk.send(resource + "/revisions/1/brouillon", Map.of()));
    Desk.there(desk.publish(restored));
    assertThat(linked(stranger, number)).containsExactly("D’après", "Putois un");
    assertThat(linked(stranger, two)).isEmpty();
  }

  @Test
  void whatCannotBeLinkedIsKeptAsTypedAndToldBeforePublishing() {
    long one = known("single", "Fouine seule", AccessRule.PUBLIC, "title");
    known("double-1", "Fouine double", AccessRule.PUBLIC, "title");
    known("double-2", "Fouine double", AccessRule.PUBLIC, "title");
    String draft = desk.begin("guide");
    long itself = number(draft);
    List<String> typed =
        List.of(
            "source",
            "Fouine <inconnue>",
            "source",
            "Fouine double",
            "source",
            "" + itself,
            "source",
            "" + one,
            "source",
            "Fouine seule",
            "source",
            "https://example.org/r/" + one);
    desk.save(draft, fields("Fouine fautive", typed));
    Document form = Jsoup.parse(desk.page(draft));
    for (int i = 0; i < 6; i++) {
      assertThat(form.expectFirst("[id=relation." + i + ".target]").val())
          .isEqualTo(typed.get(2 * i + 1));
    }
    assertThat(desk.page(draft + "/publication"))
        .contains("Aucune ressource ne se trouve ainsi", "Plusieurs ressources portent ce titre")
        .contains("#relation.0.target", "#relation.1.target", "#relation.4.target")
        .contains("#relation.5.target", "Ce lien est donné deux fois")
        .doesNotContain("#relation.3.target");
    assertThat(desk.publish(draft).statusCode()).isEqualTo(200);
  }

  @Test
  void whatIsNamedIsToldByItsTitleAndWordsGiveAChoice() {
    long one = known("choice-1", "Loutre d’été", AccessRule.PUBLIC, "title");
    long two = known("choice-2", "L’été de la loutre", AccessRule.MEMBERS, "none");
    String draft = desk.begin("guide");
    List<String> lines = List.of("source", "" + one, "source", "loutre ete");
    desk.save(draft, fields("Loutre qui cite", lines));
    Document form = Jsoup.parse(desk.page(draft));
    assertThat(form.expectFirst("[id=relation.0.meant]").text())
        .isEqualTo("N° " + one + " Loutre d’été");
    Element choices = form.expectFirst("[id=relation.1.meant]");
    assertThat(choices.select("button").eachText())
        .containsExactly("N° " + two + " L’été de la loutre", "N° " + one + " Loutre d’été");
    Map<String, String> pressed = fields("Loutre qui cite", lines);
    pressed.put("do", choices.select("button").first().val());
    desk.save(draft, pressed);
    form = Jsoup.parse(desk.page(draft));
    assertThat(form.expectFirst("[id=relation.1.target]").val()).isEqualTo("" + two);
    assertThat(form.expectFirst("[id=relation.1.meant]").text()).contains("L’été de la loutre");

    String told = draft + "/liens?ligne=3&cible=";
    assertThat(desk.page(told + number(draft))).contains("C’est cette ressource elle-même");
    assertThat(desk.page(told + "999999999")).contains("Aucune ressource ne se trouve ainsi");
    assertThat(Jsoup.parse(desk.page(told + "/r/" + one)).select("a").attr("href"))
        .isEqualTo("/r/" + one + "-loutre-d-ete");
    assertThat(stranger.get(told + two).statusCode()).isEqualTo(404);
    assertThat(member.get(told + two).statusCode()).isEqualTo(404);
  }

  @Test
  void aLineIsAddedAndTakenAwayWithoutScripts() {
    String draft = desk.begin("guide");
    Map<String, String> fields =
        fields("Marte à lignes", List.of("source", "1", "source", "2", "source", "3"));
    fields.put("do", "unrelate.liens.1");
    assertThat(desk.save(draft, fields).statusCode()).isEqualTo(303);
    assertThat(Jsoup.parse(desk.page(draft)).select("[id^=relation][id$=target]").eachAttr("value"))
        .containsExactly("1", "3", "");
  }

  @Test
  void aMergedOneLeadsToTheOtherAndAWithdrawnOneIsNotShown() {
    long kept = known("kept", "Vison resté", AccessRule.PUBLIC, "title");
    long gone = known("gone", "Vison parti", AccessRule.PUBLIC, "title");
    long number = written("Vison qui cite", List.of("source", "" + gone));
    sql.sql(
            "insert into resources.merged (resource, into_one, at, by_whom) values (?, ?, now(),"
                + " 'essai')")
        .params(gone, kept)
        .update();
    sql.sql("update resources.resource set status = 'merged' where number = ?")
        .param(gone)
        .update();
    pages.clear();
    assertThat(linked(stranger, number)).containsExactly("D’après", "Vison resté");
    assertThat(linked(stranger, kept)).containsExactly("A inspiré", "Vison qui cite");
    sql.sql("update resources.resource set teaser = 'none', access = ? where number = ?")
        .params(AccessRule.MEMBERS.written(), gone)
        .update();
    pages.clear();
    assertThat(linked(stranger, number)).isEmpty();
    assertThat(linked(stranger, kept)).isEmpty();
    assertThat(linked(member, number)).containsExactly("D’après", "Vison resté");
    desk.send("/administration/ressources/" + kept + "/retrait", Map.of("reason", "Périmé"));
    assertThat(linked(member, number)).isEmpty();
  }

  private long known(String key, String title, AccessRule rule, String teaser) {
    target.apply(
        List.of(
            item("relations", key)
                .titled(title)
                .readBy(rule, teaser)
                .block("Partie", "<p>Un texte.</p>")
                .made()));
    index.awaitUpToDate(Duration.ofMinutes(1));
    return sql.sql("select number from resources.resource where source = 'relations' and key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }

  private long written(String title, List<String> relations) {
    return published(fields(title, relations));
  }

  private long hidden(String title, List<String> relations) {
    Map<String, String> fields = fields(title, relations);
    fields.put("r.stance", "staff");
    fields.put("teaser", "none");
    return published(fields);
  }

  private long published(Map<String, String> fields) {
    String draft = desk.begin("guide");
    desk.save(draft, fields);
    return Long.parseLong(Desk.there(desk.publish(draft)).replaceAll("/r/([0-9]+)-.*", "$1"));
  }

  /** A guide with these: a type, what was typed, the next type… */
  private static Map<String, String> fields(String title, List<String> relations) {
    Map<String, String> fields = new LinkedHashMap<>(Desk.guide(title, "Un texte."));
    for (int i = 0; i < relations.size(); i += 2) {
      fields.put("relation." + i / 2 + ".type", relations.get(i));
      fields.put("relation." + i / 2 + ".target", relations.get(i + 1));
    }
    return fields;
  }

  private long number(String draft) {
    return sql.sql("select number from resources.draft where id = ?")
        .param(Long.parseLong(draft.replaceAll(".*/", "")))
        .query(Long.class)
        .single();
  }

  private static List<String> linked(Site site, long number) {
    return page(site, number).select(".linked dt, .linked dd").eachText();
  }

  private static String api(Site site, long number) {
    return site.get("/api/v1/resources/" + number).body();
  }

  private static Document page(Site site, long number) {
    String there =
        site.get("/r/" + number)
            .headers()
            .firstValue("Location")
            .orElseThrow()
            .replaceAll("https?://[^/]*", "");
    return Jsoup.parse(site.get(there).body());
  }
}
