package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.resources.Items;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What keeps published resources true: the queue of the team, and the reports of readers. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FreshnessTests {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final String QUEUE = "/administration/fraicheur";
  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));

  @Autowired private ImportTarget target;
  @Autowired private JdbcClient sql;
  @Autowired private MatrixReaders.Accounts accounts;
  @LocalServerPort private int port;
  private Site editor;
  private Site stranger;

  @BeforeAll
  void enter() {
    accounts.create();
    editor = accounts.site(Reader.EDITOR, port, null, List.of());
    stranger = Site.stranger(port);
  }

  private long publish(String key, Items item) {
    target.apply(List.of(item.titled("Fraîcheur " + key).block(null, "<p>Un texte.</p>").made()));
    return sql.sql("select number from resources.resource where source = 'fresh' and key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }

  @Test
  void stillTrueIsARevisionOfTheSameTextWithOtherDates() {
    long number = publish("true", item("fresh", "true").on("Vérité").by("Ada", "Mairie"));
    HttpResponse<String> done = verify(number, version(number), 6);
    assertThat(done.statusCode()).isEqualTo(303);
    assertThat(location(done)).endsWith("/fraicheur?fait=verified");
    Map<String, Object> revision = revision(number);
    assertThat(revision)
        .containsEntry("ordinal", 2)
        .containsEntry("verified", today.toString())
        .containsEntry("review", today.plusMonths(6).toString())
        .containsEntry("html", "<p>Un texte.</p>")
        .containsEntry("themes", 1L)
        .containsEntry("credits", 1L)
        .containsEntry("by_hand", false);
    assertThat(stranger.get("/r/" + number + "-fraicheur-true").body()).contains("Vérifié le");
    assertThat(editor.get("/administration/ressources/" + number + "/suivi").body())
        .contains("Vérifiée\u00a0: toujours vraie")
        .doesNotContain("Règles d’accès changées");
  }

  @Test
  void whatHasChangedSinceItWasLookedAtIsNotVerified() {
    long number = publish("stale", item("fresh", "stale"));
    long looked = version(number);
    verify(number, looked, 12);
    HttpResponse<String> again = verify(number, looked, 12);
    assertThat(location(again)).endsWith("?fait=changed");
    assertThat(editor.get(desk(number) + "?fait=changed").body()).contains("a changé depuis");
    assertThat(revision(number)).containsEntry("ordinal", 2);
  }

  @Test
  void whatIsBeingRewrittenIsVerifiedInItsDraft() {
    long number = publish("drafted", item("fresh", "drafted"));
    editor.post("/administration/ressources/" + number + "/brouillon", csrf(desk(number)));
    assertThat(location(verify(number, version(number), 12))).endsWith("?fait=drafted");
    assertThat(revision(number)).containsEntry("ordinal", 1);
    assertThat(editor.get(desk(number)).body())
        .contains("Un brouillon est en cours")
        .doesNotContain("/fraicheur/verification");
  }

  @Test
  void theQueueShowsWhatIsMostInNeedFirst() {
    long fine = publish("fine", item("fresh", "fine").verified(today, today.plusDays(9)));
    long old = publish("old", item("fresh", "old").verified(today.minusMonths(30), null));
    String url = "http://fraicheur.example.org/mort";
    Items linked = item("fresh", "dead").block(null, "<p><a href=\"" + url + "\">Bilan</a></p>");
    long dead = publish("dead", linked.verified(today.minusDays(40), null));
    long late =
        publish("late", item("fresh", "late").verified(today.minusDays(9), today.minusDays(1)));
    sql.sql("insert into resources.cited_link values (?, ?) on conflict do nothing")
        .params(dead, url)
        .update();
    sql.sql("insert into resources.link_check values (?, 'failing', '404', null, 2, now())")
        .param(url)
        .update();
    for (long number : List.of(fine, old, dead, late)) {
      keep(number, "matrice-" + Reader.EDITOR, "", "&aside=false");
    }
    String mine = editor.get(QUEUE + "?responsable=moi").body();
    assertThat(mine)
        .containsSubsequence("Fraîcheur late", "Fraîcheur dead", "Fraîcheur old")
        .contains("Était à revoir avant le", "Un lien ne répond plus", "Rien de neuf depuis le")
        .doesNotContain("Fraîcheur fine");
    verify(late, version(late), 12);
    verify(dead, version(dead), 12);
    assertThat(editor.get(QUEUE + "?responsable=moi").body())
        .contains("Fraîcheur old")
        .doesNotContain("Fraîcheur late", "Fraîcheur dead");
  }

  @Test
  void whatIsPutAsideStaysInTheQueueUntilItIsVerified() {
    long number = publish("aside", item("fresh", "aside").verified(today, today.plusMonths(3)));
    assertThat(editor.get(desk(number)).body()).contains("Rien ne demande");
    keep(number, "matrice-" + Reader.EDITOR, "Le barème de juin", "&aside=true");
    assertThat(editor.get(QUEUE + "?responsable=moi").body())
        .contains("Fraîcheur aside", "Le barème de juin", "mise de côté");
    verify(number, version(number), 12);
    assertThat(editor.get(QUEUE + "?responsable=moi").body()).doesNotContain("Fraîcheur aside");
    assertThat(editor.get(desk(number)).body()).contains("Responsable\u00a0: matrice-EDITOR");
  }

  @Test
  void aReaderSaysWhatIsWrongWithoutBeingKnownAndTheTeamClosesItWithAWord() {
    long number = publish("said", item("fresh", "said").verified(today, today.plusMonths(3)));
    String form = "/r/" + number + "/signalement";
    HttpResponse<String> shown = stranger.get(form);
    assertThat(shown.headers().firstValue("Set-Cookie")).isEmpty();
    String typed = "what=outdated&place=Partie+2&message=" + Site.encode("Le taux est de 3 %.");
    HttpResponse<String> taken = stranger.post(form, typed);
    assertThat(taken.statusCode()).isEqualTo(303);
    assertThat(taken.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(stranger.get(form + "?recu=oui").body()).contains("Merci, l’équipe");
    String desk = editor.get(desk(number)).body();
    assertThat(desk)
        .contains("Un signalement de lecteur", "Ce n’est plus vrai", "Partie 2", "3 %.");
    String answer = desk(number) + "/signalements/" + report(number) + "/reponse";
    String token = csrf(desk(number));
    assertThat(editor.post(answer, token + "&answer=+").body()).contains("Dites en un mot");
    assertThat(editor.post(answer, token + "&answer=Corrig%C3%A9").statusCode()).isEqualTo(303);
    assertThat(editor.get(desk(number)).body()).contains("Rien ne demande");

    HttpResponse<String> often = taken;
    for (int sent = 1; sent < 6; sent++) {
      often = stranger.post(form, typed);
    }
    assertThat(often.statusCode()).isEqualTo(200);
    assertThat(often.body()).contains("Réessayez dans dix minutes", "Le taux est de 3 %.");
  }

  @Test
  void whatIsTypedWronglyIsToldAtItsFieldAndKept() {
    long number = publish("wrong", item("fresh", "wrong"));
    String form = "/r/" + number + "/signalement";
    assertThat(stranger.post(form, "what=x&message=").body())
        .contains("Choisissez ce qui ne va pas", "Dites en quelques mots");
    String personal = Site.encode("Appelez le 06 12 34 56 78 pour les 12 500 € de 2024");
    assertThat(stranger.post(form, "what=other&message=" + personal).body())
        .contains("un numéro de téléphone. Retirez-le", "Appelez le 06 12 34 56 78");
    assertThat(
            sql.sql("select count(*) from resources.report where resource = ?")
                .param(number)
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void onlyWhatAVisitorMaySeeIsReportedByThem() {
    long number = publish("hidden", item("fresh", "hidden").readBy(AccessRule.MEMBERS, "none"));
    String form = "/r/" + number + "/signalement";
    assertThat(stranger.get(form).statusCode()).isEqualTo(404);
    assertThat(stranger.post(form, "what=other&message=x").statusCode()).isEqualTo(404);
    Site member = accounts.site(Reader.MEMBER, port, null, List.of());
    assertThat(member.get(form).body()).contains("Fraîcheur hidden");
  }

  @Test
  void nobodyElseThanTheTeamSeesTheQueue() {
    long number = publish("closed", item("fresh", "closed"));
    for (Reader reader : List.of(Reader.ANONYMOUS, Reader.MEMBER)) {
      Site other = accounts.site(reader, port, null, List.of());
      for (String path : List.of(QUEUE, desk(number))) {
        assertThat(other.get(path).statusCode()).as(path + " " + reader).isEqualTo(404);
      }
    }
    assertThat(editor.get("/administration").body()).contains(QUEUE);
  }

  private HttpResponse<String> verify(long number, long version, int months) {
    String form = csrf(desk(number)) + "&version=" + version + "&months=" + months;
    return editor.post(desk(number) + "/verification", form);
  }

  private void keep(long number, String keeper, String note, String aside) {
    String form = csrf(desk(number)) + "&keeper=" + keeper + "&note=" + Site.encode(note) + aside;
    assertThat(editor.post(desk(number) + "/responsable", form).statusCode()).isEqualTo(303);
  }

  private static String desk(long number) {
    return "/administration/ressources/" + number + "/fraicheur";
  }

  private static String location(HttpResponse<String> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private String csrf(String path) {
    Matcher field = CSRF.matcher(editor.get(path).body());
    assertThat(field.find()).isTrue();
    return "_csrf=" + Site.encode(field.group(1));
  }

  private long version(long number) {
    return sql.sql("select version from resources.resource where number = ?")
        .param(number)
        .query(Long.class)
        .single();
  }

  private long report(long number) {
    return sql.sql("select max(id) from resources.report where resource = ?")
        .param(number)
        .query(Long.class)
        .single();
  }

  private Map<String, Object> revision(long number) {
    return sql.sql(
            """
            select v.ordinal, v.verified_on::text as verified, v.review_by::text as review,
              b.html, r.access_by_hand as by_hand,
              (select count(*) from resources.revision_theme t where t.revision = v.id) as themes,
              (select count(*) from resources.credit c where c.revision = v.id) as credits
            from resources.resource r join resources.revision v on v.id = r.revision
            join resources.block b on b.revision = v.id where r.number = ?\
            """)
        .param(number)
        .query()
        .singleRow();
  }
}
