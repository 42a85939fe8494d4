package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Drafts chosen, shown, confirmed once and published together, by the pages. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ReleasePagesTests {
  private static final Pattern FINGERPRINT =
      Pattern.compile("value=\"link-shortened\">\\s*<input[^>]*value=\"([^\"]+)\"");

  @Autowired private JdbcClient sql;
  @Autowired private MatrixReaders.Accounts accounts;
  @LocalServerPort private int port;
  private Desk editor;

  @BeforeAll
  void enter() {
    accounts.create();
    editor = new Desk(accounts.site(Reader.EDITOR, port, null, List.of()));
  }

  @Test
  void severalAreSeenThenPublishedByOneConfirmation() {
    String open = written("Le grèbe huppé", "<p>Un grèbe.</p>", "open");
    String reserved = written("Le grèbe castagneux", "<p>Un autre grèbe.</p>", "members");
    String untitled = written("", "<p>Sans titre.</p>", "open");
    String confirm = proposed(open, reserved, untitled);
    assertThat(confirm)
        .contains("2 brouillons seraient publiés", "Un brouillon ne peut pas être publié")
        .contains("Le grèbe huppé", "tout le monde", "adhérents");
    long everyones = number(open);
    long members = number(reserved);
    assertThat(Site.stranger(port).get("/r/" + everyones).statusCode()).isEqualTo(404);

    String path = path(confirm);
    String report = Desk.there(editor.send(path + "/confirmation", Map.of("note", "En nombre")));
    String page = editor.page(report);
    while (page.contains("En cours")) {
      page = editor.page(report);
    }
    assertThat(page)
        .contains("Terminée", "2 ressources publiées sur 3", "Restés en brouillon")
        .contains("href=\"/r/" + members + "\"");
    assertThat(Site.stranger(port).get("/r/" + everyones).statusCode()).isLessThan(400);
  }

  @Test
  void nothingMarkedIsToldAndAFilterChooses() {
    written("Le bruant zizi", "<p>Un bruant.</p>", "open");
    HttpResponse<String> none = editor.send("/administration/publications", Map.of());
    assertThat(editor.site.follow(none).body()).contains("Aucun brouillon n’est coché");
    assertThat(editor.page("/administration/brouillons?titre=BRUANT"))
        .contains("Le bruant zizi", "Un brouillon affiché");
    assertThat(editor.page("/administration/brouillons?titre=bruant&etat=review"))
        .contains("Aucun brouillon ne correspond");
  }

  @Test
  void nobodyElseSeesThem() {
    String draft = written("Le bruant proyer", "<p>Un bruant.</p>", "open");
    String path = path(proposed(draft));
    for (Reader reader : List.of(Reader.ANONYMOUS, Reader.MEMBER)) {
      Site other = accounts.site(reader, port, null, List.of());
      assertThat(other.get(path).statusCode()).isEqualTo(404);
      assertThat(other.get("/administration/publications").statusCode()).isEqualTo(404);
      assertThat(other.post(path + "/confirmation", "").statusCode()).isIn(403, 404);
    }
  }

  @Test
  void aPointOfADraftIsLetPassWithAReasonThatTheHistoryKeeps() {
    String link = "<p><a href=\"https://t.ly/passage\">La recherche</a></p>";
    String draft = written("Le bruant fou", link, "open");
    Matcher found = FINGERPRINT.matcher(editor.page(draft + "/publication"));
    assertThat(found.find()).isTrue();
    Map<String, String> chosen = Map.of("rule", "link-shortened", "fingerprint", found.group(1));
    String refused = editor.send(draft + "/verifications/acceptations", chosen).body();
    assertThat(refused).contains("Donnez la raison");
    Map<String, String> reasoned =
        Map.of(
            "rule", "link-shortened", "fingerprint", found.group(1), "reason", "Adresse imprimée");
    editor.send(draft + "/verifications/acceptations", reasoned);
    editor.send(draft + "/verifications/acceptations", reasoned);
    assertThat(editor.page(draft + "/publication")).contains("Accepté par", "Adresse imprimée");
    long published = number(draft);
    Desk.there(editor.publish(draft));
    String history = editor.page("/administration/ressources/" + published + "/suivi");
    assertThat(history).containsOnlyOnce("Adresse imprimée");
    assertThat(editor.page("/administration/ressources/" + published + "/verifications"))
        .contains("Accepté par", "Adresse imprimée");
  }

  @Test
  void whatBlocksIsNeverLetPass() {
    String draft = written("T".repeat(220), "<p>Un texte.</p>", "open");
    String page = editor.page(draft + "/publication");
    assertThat(page).contains("Bloquant").doesNotContain("value=\"title-too-long\"");
    editor.send(
        draft + "/verifications/acceptations",
        Map.of("rule", "title-too-long", "fingerprint", "x", "reason", "Essai"));
    assertThat(editor.page(draft + "/publication")).doesNotContain("Accepté par");
  }

  private String written(String title, String html, String stance) {
    String draft = editor.begin("guide");
    Map<String, String> fields = Desk.guide(title, html);
    fields.put("r.stance", stance);
    assertThat(editor.save(draft, fields).statusCode()).isEqualTo(303);
    return draft;
  }

  private String proposed(String... drafts) {
    StringBuilder form = new StringBuilder("_csrf=" + Site.encode(editor.token()));
    for (String draft : drafts) {
      form.append("&brouillon=").append(id(draft));
    }
    var answer = editor.site.post("/administration/publications", form.toString());
    return editor.page(Desk.there(answer));
  }

  private static String path(String page) {
    Matcher form =
        Pattern.compile("action=\"(/administration/publications/[0-9]+)/confirmation\"")
            .matcher(page);
    assertThat(form.find()).isTrue();
    return form.group(1);
  }

  private static long id(String draft) {
    return Long.parseLong(draft.replaceAll(".*/", ""));
  }

  private long number(String draft) {
    return sql.sql("select number from resources.draft where id = ?")
        .param(id(draft))
        .query(Long.class)
        .single();
  }
}
