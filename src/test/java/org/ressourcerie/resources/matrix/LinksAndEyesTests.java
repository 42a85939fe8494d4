package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ressourcerie.resources.Items.item;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.resources.sharing.Shares;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links to one resource, the page that tells why it is visible, and the eyes of others. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinksAndEyesTests {
  private static final String SECRET = "chevrotain";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  @Autowired private ImportTarget target;
  @Autowired private Shares shares;
  @Autowired private JdbcClient sql;
  @Autowired private MatrixReaders.Accounts accounts;
  @LocalServerPort private int port;
  private long number;
  private long other;

  @BeforeAll
  void publish() {
    target.apply(
        List.of(
            item("links", "one")
                .readBy(AccessRule.MEMBERS, "none")
                .block("Partie", "<p>Le " + SECRET + " est ici.</p>")
                .made(),
            item("links", "other")
                .readBy(AccessRule.MEMBERS, "none")
                .block(null, "<p>Un autre texte.</p>")
                .made()));
    number = number("one");
    other = number("other");
    accounts.create();
  }

  private long number(String key) {
    return sql.sql("select number from resources.resource where source = 'links' and key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }

  @Test
  void aLinkOpensItsResourceAndNoOther() {
    Site guest = Site.visitor(port);
    open(guest, link());
    assertThat(page(guest, number)).contains(SECRET);
    assertThat(guest.get("/r/" + other).statusCode()).isEqualTo(404);
  }

  @Test
  void lookingAtALinkOpensNothing() {
    Site guest = Site.visitor(port);
    assertThat(guest.get("/partage/" + link()).statusCode()).isEqualTo(200);
    assertThat(guest.get("/r/" + number).statusCode()).isEqualTo(404);
  }

  @Test
  void aRevokedLinkOpensNothingAtTheNextRequest() {
    Site guest = Site.visitor(port);
    String link = link();
    open(guest, link);
    assertThat(page(guest, number)).contains(SECRET);
    shares.of(number).forEach(share -> shares.revoke(number, share.id(), "essai"));
    assertThat(guest.get("/r/" + number).statusCode()).isEqualTo(404);
    assertThat(guest.get("/partage/" + link).statusCode()).isEqualTo(404);
  }

  @Test
  void aLinkPastItsDateOpensNothing() {
    Site guest = Site.visitor(port);
    String link = link();
    open(guest, link);
    sql.sql(
            "update resources.share set made_at = made_at - interval '3 days', until = now()"
                + " - interval '1 second' where resource = ?")
        .param(number)
        .update();
    assertThat(guest.get("/r/" + number).statusCode()).isEqualTo(404);
  }

  @Test
  void aGuessedLinkTellsNothing() {
    HttpResponse<String> answer = Site.stranger(port).get("/partage/" + "a".repeat(43));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).doesNotContain("Titre de one");
  }

  @Test
  void theTeamIsToldWhoReadsWhat() {
    Site editor = accounts.site(Reader.EDITOR, port, null, List.of());
    String page = editor.get("/administration/ressources/" + number + "/acces").body();
    assertThat(page).contains("Réservé", "adhérents", "n’apparaît pas du tout");
    Site member = accounts.site(Reader.MEMBER, port, null, List.of());
    String address = "/administration/ressources/" + number + "/acces";
    assertThat(member.get(address).statusCode()).isEqualTo(404);
  }

  @Test
  void whoMadeAndEndedALinkIsInTheLogAndNobodyRewritesIt() {
    String link = link();
    assertThat(link).isNotEmpty();
    shares.of(number).forEach(share -> shares.revoke(number, share.id(), "Camille Essai"));
    Site administrator = accounts.site(Reader.ADMINISTRATOR, port, null, List.of());
    String log = administrator.get("/administration/journal.csv").body();
    assertThat(log).contains("share.made", "share.revoked", "Camille Essai").doesNotContain(link);
    Site editor = accounts.site(Reader.EDITOR, port, null, List.of());
    assertThat(editor.get("/administration/journal").statusCode()).isEqualTo(404);
    assertThatThrownBy(() -> sql.sql("update admin.audit set by_whom = 'x'").update())
        .hasMessageContaining("never rewritten");
  }

  @Test
  void theEyesOfTheAnonymousSeeLessAndMayDoNothing() {
    Site editor = accounts.site(Reader.EDITOR, port, null, List.of());
    String address = "/administration/ressources/" + number + "/acces";
    String token = token(editor.get(address).body());
    assertThat(page(editor, number)).contains(SECRET);
    editor.post("/administration/regard", "audience=public&_csrf=" + token);
    assertThat(editor.get("/r/" + number).statusCode()).isEqualTo(404);
    assertThat(editor.get(address).statusCode()).isEqualTo(404);
    String home = editor.get("/").body();
    assertThat(home).contains("Revenir à mes droits");
    assertThat(Site.stranger(port).get("/").body()).doesNotContain("Revenir à mes droits");
    editor.post("/regard/fin", "_csrf=" + token(home));
    assertThat(page(editor, number)).contains(SECRET);
  }

  @Test
  void noOneElseMayTakeOtherEyes() {
    Site member = accounts.site(Reader.MEMBER, port, null, List.of());
    String token = token(member.get("/compte").body());
    HttpResponse<String> answer =
        member.post("/administration/regard", "audience=group:matrice&_csrf=" + token);
    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void theEyesOfTheTeamAreNotForTheTaking() {
    Site editor = accounts.site(Reader.EDITOR, port, null, List.of());
    String token = token(editor.get("/compte").body());
    HttpResponse<String> answer =
        editor.post("/administration/regard", "audience=staff&_csrf=" + token);
    assertThat(answer.statusCode()).isEqualTo(400);
  }

  private String link() {
    return shares.make(number, "essai", "essai", Instant.now().plusSeconds(3_600));
  }

  private static void open(Site guest, String link) {
    guest.get("/partage/" + link);
    guest.post("/partage/" + link, "");
  }

  private static String page(Site site, long number) {
    HttpResponse<String> moved = site.get("/r/" + number);
    return moved
        .headers()
        .firstValue("Location")
        .map(to -> site.get(to.replaceAll("https?://[^/]*", "")).body())
        .orElse(moved.body());
  }

  private static String token(String page) {
    Matcher field = CSRF.matcher(page);
    assertThat(field.find()).isTrue();
    return Site.encode(field.group(1));
  }
}
