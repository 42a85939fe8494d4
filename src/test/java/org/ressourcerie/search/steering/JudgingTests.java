package org.ressourcerie.search.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.web.Site;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a change would do to the judged searches is told before it is made. */
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgingTests {
  private static final String PINS = "/administration/recherches/epingles";
  private static final String SYNONYMS = "/administration/recherches/synonymes";
  private static final String JUDGED = "/administration/recherches/questions";

  @Autowired private ImportTarget target;
  @Autowired private Reindexing index;
  @Autowired private Placings placings;
  @Autowired private SynonymGroups groups;
  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;
  private Site editor;

  @BeforeAll
  void publish() {
    editor = Site.signedIn(port, "editor");
    target.apply(
        List.of(
            item("judged", "best").titled("Quokka, quokka et quokkas").made(),
            item("judged", "other").titled("Wombat sans rapport").made(),
            item("judged", "closed")
                .titled("Quokka fermé")
                .readBy(AccessRule.MEMBERS, "none")
                .made()));
    index.awaitUpToDate(Duration.ofMinutes(1));
  }

  @AfterEach
  void forget() {
    placings.all().forEach(placing -> placings.remove(placing.id()));
    groups.all().forEach(group -> groups.remove(group.id()));
    sql.sql("delete from search.judged").update();
  }

  @Test
  void aResultIsJudgedInOneClickAndTheSearchComesBack() {
    String results = "/recherche?q=quokka";
    assertThat(editor.get(results).body()).contains("C’est la bonne réponse");
    assertThat(Site.stranger(port).get(results).body()).doesNotContain("C’est la bonne réponse");
    HttpResponse<String> judged =
        editor.post(
            JUDGED,
            "words=quokka&depuis=recherche&thing=" + number("best") + Forms.token(editor, PINS));
    assertThat(judged.statusCode()).isEqualTo(303);
    assertThat(judged.headers().firstValue("Location").orElse(""))
        .endsWith("/recherche?q=quokka&jugee=oui");
    assertThat(editor.get(JUDGED + "?places=oui").body())
        .contains("Quokka, quokka et quokkas")
        .contains("1ʳᵉ place");
  }

  @Test
  void aChangeIsTriedWithoutBeingMade() {
    judge("quokka", "best");
    HttpResponse<String> tried =
        editor.post(PINS, pin("quokka", "other") + "&essai=oui" + Forms.token(editor, PINS));
    assertThat(tried.body())
        .contains("Ce que cela changerait")
        .contains("«\u00a0quokka\u00a0»\u00a0: 1ʳᵉ place → 2ᵉ place")
        .contains("de 1,000 à 0,500");
    assertThat(placings.all()).isEmpty();
  }

  @Test
  void aWorseningIsRefusedUntilSomeoneSaysWhyAndTheJournalKeepsIt() {
    judge("quokka", "best");
    HttpResponse<String> refused =
        editor.post(PINS, pin("quokka", "other") + Forms.token(editor, PINS));
    assertThat(refused.body()).contains("Rien n’est changé").contains("name=\"why\"");
    assertThat(placings.all()).isEmpty();
    HttpResponse<String> made =
        editor.post(
            PINS,
            pin("quokka", "other")
                + "&why="
                + Site.encode("Semaine du wombat")
                + Forms.token(editor, PINS));
    assertThat(made.statusCode()).isEqualTo(303);
    assertThat(placings.all()).hasSize(1);
    assertThat(journal()).containsExactly("quokka → Wombat sans rapport: Semaine du wombat");
  }

  @Test
  void aSynonymThatHelpsIsMadeWithoutQuestionsAndItsRemovalNeedsAReason() {
    judge("setonix", "best");
    HttpResponse<String> made =
        editor.post(SYNONYMS, "also=&words=setonix,quokka" + Forms.token(editor, SYNONYMS));
    assertThat(made.statusCode()).isEqualTo(303);
    String removal = SYNONYMS + "/" + groups.all().getFirst().id() + "/fin";
    HttpResponse<String> refused = editor.post(removal, "why=" + Forms.token(editor, SYNONYMS));
    assertThat(refused.body())
        .contains("Rien n’est changé")
        .contains("1ʳᵉ place → au-delà de la dixième place");
    assertThat(groups.all()).hasSize(1);
    editor.post(removal, "why=Erreur" + Forms.token(editor, SYNONYMS));
    assertThat(groups.all()).isEmpty();
  }

  @Test
  void theyAreAskedAsSomebodyWithoutAnAccount() {
    judge("quokka", "closed");
    HttpResponse<String> tried =
        editor.post(PINS, pin("quokka", "closed") + "&essai=oui" + Forms.token(editor, PINS));
    assertThat(tried.body()).contains("Aucune bonne réponse ne change de place");
  }

  @Test
  void anAnswerIsTakenAwayAndItsSearchWithTheLast() {
    judge("quokka", "best");
    judge("quokkas", "other");
    long id = sql.sql("select id from search.judged").query(Long.class).single();
    String gone = JUDGED + "/" + id + "/fin";
    for (String key : List.of("best", "other")) {
      editor.post(gone, "type=resource&number=" + number(key) + Forms.token(editor, JUDGED));
    }
    assertThat(sql.sql("select count(*) from search.judged").query(Long.class).single()).isZero();
  }

  @Test
  void whatIsWrongIsToldAndNothingTypedIsLost() {
    HttpResponse<String> page =
        editor.post(JUDGED, "words=&thing=987654321" + Forms.token(editor, JUDGED));
    assertThat(page.body())
        .contains("987654321")
        .contains("Écrivez les mots de la recherche")
        .contains("Aucune ressource n’a ce numéro");
  }

  private void judge(String words, String key) {
    HttpResponse<String> judged =
        editor.post(
            JUDGED, "words=" + words + "&thing=" + number(key) + Forms.token(editor, JUDGED));
    assertThat(judged.statusCode()).isEqualTo(303);
  }

  private String pin(String words, String key) {
    return "words=" + words + "&how=pin&thing=" + number(key);
  }

  private List<String> journal() {
    return sql.sql("select subject || ': ' || why from admin.audit where what = 'search.worsened'")
        .query(String.class)
        .list();
  }

  private long number(String key) {
    return sql.sql("select number from resources.resource where source = 'judged' and key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }
}
