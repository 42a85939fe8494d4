package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.files.FileStore;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A draft shown by a dated link to who has no account, and by nothing else. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewTests {
  private static final Pattern ADDRESS = Pattern.compile("<code>[^<]*(/apercu/[^<]+)</code>");

  @Autowired private JdbcClient sql;
  @Autowired private FileStore files;
  @Autowired private TransactionTemplate transaction;
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
  void whoHoldsItSeesAllOfTheDraftAndNothingIsKeptOrTold() {
    String draft = written("La fauvette grisette", "<p>Une fauvette réservée.</p>", "members");
    HttpResponse<String> shown = stranger.get(link(draft));
    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body())
        .contains("Aperçu d’un brouillon, valable jusqu’au", "La fauvette grisette")
        .contains("Une fauvette réservée.", "name=\"robots\" content=\"noindex\"");
    assertThat(header(shown, "X-Robots-Tag")).contains("noindex");
    assertThat(header(shown, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(header(shown, "Cache-Control")).isEqualTo("no-store");
    assertThat(stranger.get("/r/" + number(draft)).statusCode()).isEqualTo(404);
    assertThat(stranger.get(draft).statusCode()).isEqualTo(404);
  }

  @Test
  void theTeamSeesItAsOthersWouldAtAnyTime() {
    String draft = written("La fauvette sarde", "<p>Une fauvette gardée.</p>", "members");
    String anonymous = editor.page(draft + "/apercu");
    assertThat(anonymous)
        .contains("lu sans compte", "La fauvette sarde", "gate-seal")
        .doesNotContain("Une fauvette gardée.", "Le résumé de La fauvette sarde");
    assertThat(editor.page(draft + "/apercu?comme=adherent"))
        .contains("lu par un adhérent", "Une fauvette gardée.");
    Map<String, String> hidden = Desk.guide("La fauvette sarde", "<p>Une fauvette gardée.</p>");
    hidden.put("r.stance", "members");
    hidden.put("teaser", "none");
    hidden.put("title", "");
    editor.save(draft, hidden);
    assertThat(editor.page(draft + "/apercu"))
        .contains("cette ressource n’existerait pas", "de quoi être publié")
        .doesNotContain("Une fauvette gardée.");
    assertThat(stranger.get(draft + "/apercu").statusCode()).isEqualTo(404);
    assertThat(stranger.get("/r/" + number(draft)).statusCode()).isEqualTo(404);
  }

  @Test
  void overWhatIsPublishedItIsSeenBesideItAndChangesNothing() {
    long number = editor.published("La fauvette naine", "<p>Une fauvette d’hier.</p>");
    String over = editor.beginOver(number);
    Map<String, String> fields = Desk.guide("La fauvette naine", "<p>Une fauvette de demain.</p>");
    fields.put("b.un.stance", "members");
    editor.save(over, fields);
    assertThat(editor.page(over + "/apercu"))
        .contains("Ce qui est publié aujourd’hui", "/r/" + number)
        .doesNotContain("fauvette de demain", "fauvette d’hier");
    assertThat(editor.page(over + "/apercu?comme=adherent")).contains("fauvette de demain");
    assertThat(stranger.get("/r/" + number + "-la-fauvette-naine").body())
        .contains("Une fauvette d’hier.");
  }

  @Test
  void itFollowsWhatIsSaved() {
    String draft = written("La fauvette babillarde", "<p>Avant.</p>", "open");
    String link = link(draft);
    editor.save(draft, Desk.guide("La fauvette babillarde", "<p>Après la relecture.</p>"));
    assertThat(stranger.get(link).body()).contains("Après la relecture.");
  }

  @Test
  void aLinkThatWasEndedIsGoneAndSaysSo() {
    String draft = written("La fauvette pitchou", "<p>Une fauvette.</p>", "open");
    String link = link(draft);
    String page = editor.page(draft + "/apercus");
    Matcher id = Pattern.compile("/apercus/([0-9a-f]{18})/fin").matcher(page);
    assertThat(id.find()).isTrue();
    editor.send(draft + "/apercus/" + id.group(1) + "/fin", Map.of());
    HttpResponse<String> answer = stranger.get(link);
    assertThat(answer.statusCode()).isEqualTo(410);
    assertThat(answer.body()).contains("a été annulé").doesNotContain("pitchou");
    assertThat(editor.page(draft + "/apercus")).contains("Annulé le");
    assertThat(audited(draft)).containsExactly("preview.made", "preview.revoked");
  }

  @Test
  void aLinkWhoseDateIsPastIsGone() {
    String draft = written("La fauvette orphée", "<p>Une fauvette.</p>", "open");
    String link = link(draft);
    sql.sql(
            "update resources.preview set made_at = now() - interval '9 days', until = now() -"
                + " interval '1 minute' where draft = ?")
        .param(id(draft))
        .update();
    assertThat(stranger.get(link).statusCode()).isEqualTo(410);
    assertThat(stranger.get(link).body()).contains("est passée").doesNotContain("orphée");
  }

  @Test
  void onceItIsPublishedTheLinkShowsNothingMore() {
    String draft = written("La fauvette sarde", "<p>Une fauvette.</p>", "members");
    String link = link(draft);
    Desk.there(editor.publish(draft));
    assertThat(stranger.get(link).statusCode()).isEqualTo(410);
    assertThat(stranger.get(link).body()).contains("publié ou abandonné").doesNotContain("sarde");
  }

  @Test
  void anAddressThatIsNoneIsNotFound() {
    HttpResponse<String> answer = stranger.get("/apercu/" + "x".repeat(43));
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("aucun aperçu");
  }

  @Test
  void itsFilesAreOpenedByTheSameLinkOnly() {
    String sha = stored("Le texte du document joint de la fauvette.");
    String draft = written("La fauvette passerinette", "<p>Une fauvette.</p>", "open");
    sql.sql(
            """
            update resources.draft set content = jsonb_set(
              jsonb_set(content, '{blocks,0,type}', '"files"'), '{blocks,0,files}',
              jsonb_build_array(jsonb_build_object('sha256', cast(:sha as text), 'name', 'note.txt',
                'title', 'La note', 'language', 'fr', 'role', 'document', 'video', '',
                'readers', jsonb_build_object('stance', 'staff', 'lines', '[]'::jsonb))))
            where id = :id\
            """)
        .param("sha", sha)
        .param("id", id(draft))
        .update();
    String link = link(draft);
    Matcher file =
        Pattern.compile("href=\"(/fichiers/apercu-[^\"]+)\"").matcher(stranger.get(link).body());
    assertThat(file.find()).isTrue();
    HttpResponse<String> bytes = stranger.get(file.group(1));
    assertThat(bytes.body()).contains("joint de la fauvette");
    assertThat(header(bytes, "Cache-Control")).contains("no-store");
    assertThat(header(bytes, "X-Robots-Tag")).contains("noindex");
    String team = "/fichiers/brouillon-" + id(draft) + "/" + sha + "/note.txt";
    assertThat(editor.page(team)).contains("joint de la fauvette");
    assertThat(stranger.get(team).statusCode()).isEqualTo(404);
    Site member = accounts.site(Reader.MEMBER, port, null, List.of());
    assertThat(member.get(team).statusCode()).isEqualTo(404);
    String number = "/fichiers/r" + number(draft) + "/" + sha + "/note.txt";
    assertThat(stranger.get(number).statusCode()).isEqualTo(404);
    String other = link(written("La fauvette mélanocéphale", "<p>Une.</p>", "open"));
    String elsewhere = other.replace("/apercu/", "/fichiers/apercu-") + "/" + sha + "/note.txt";
    assertThat(stranger.get(elsewhere).statusCode()).isEqualTo(404);
    sql.sql("update resources.preview set revoked_at = now() where draft = ?")
        .param(id(draft))
        .update();
    assertThat(stranger.get(file.group(1)).statusCode()).isEqualTo(404);
  }

  @Test
  void aDayTooFarOrNobodyInParticularIsRefusedAndWhatWasTypedIsKept() {
    String draft = written("La fauvette à lunettes", "<p>Une fauvette.</p>", "open");
    String far = today().plusDays(61).toString();
    Map<String, String> form = Map.of("purpose", "Pour la relectrice", "until", far);
    assertThat(editor.send(draft + "/apercus", form).body())
        .contains("dans soixante jours au plus", "Pour la relectrice", far)
        .doesNotContain("/apercu/");
    assertThat(editor.send(draft + "/apercus", Map.of("until", today().toString())).body())
        .contains("Dites pour qui");
    assertThat(editor.page(draft + "/apercus")).contains(today().plusDays(7).toString());
    assertThat(stranger.get(draft + "/apercus").statusCode()).isEqualTo(404);
  }

  @Test
  void theDatabaseHoldsNoSecret() {
    String draft = written("La fauvette des jardins", "<p>Une fauvette.</p>", "open");
    String token = link(draft).replaceAll(".*/", "");
    assertThat(token).hasSize(43);
    assertThat(
            sql.sql("select p::text from resources.preview p where draft = ?")
                .param(id(draft))
                .query(String.class)
                .single())
        .doesNotContain(token);
  }

  private String written(String title, String html, String stance) {
    String draft = editor.begin("guide");
    Map<String, String> fields = Desk.guide(title, html);
    fields.put("r.stance", stance);
    assertThat(editor.save(draft, fields).statusCode()).isEqualTo(303);
    return draft;
  }

  private String link(String draft) {
    Map<String, String> form =
        Map.of("purpose", "Pour l’essai", "until", today().plusDays(7).toString());
    Matcher made = ADDRESS.matcher(editor.send(draft + "/apercus", form).body());
    assertThat(made.find()).isTrue();
    return made.group(1);
  }

  private String stored(String text) {
    return transaction.execute(
        status -> {
          try {
            var bytes = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            return files.store(bytes, "note.txt").sha256();
          } catch (IOException failure) {
            throw new UncheckedIOException(failure);
          }
        });
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/Paris"));
  }

  private static String header(HttpResponse<String> answer, String name) {
    return String.join(", ", answer.headers().allValues(name));
  }

  private List<String> audited(String draft) {
    return sql.sql("select what from admin.audit where subject like ? order by id")
        .param(number(draft) + " – %")
        .query((row, n) -> row.getString(1))
        .list();
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
