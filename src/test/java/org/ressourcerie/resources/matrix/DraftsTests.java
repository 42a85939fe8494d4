package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.transfer.spi.ImportTarget.Outcome;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The team writes, publishes and withdraws, by the pages. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DraftsTests {
  @Autowired private ImportTarget target;
  @Autowired private Reindexing index;
  @Autowired private JdbcClient sql;
  @Autowired private MatrixReaders.Accounts accounts;
  @LocalServerPort private int port;
  private Desk editor;
  private Desk other;
  private Desk officer;

  @BeforeAll
  void enter() {
    accounts.create();
    editor = new Desk(accounts.site(Reader.EDITOR, port, null, List.of()));
    other = new Desk(accounts.site(Reader.ADMINISTRATOR, port, null, List.of()));
    officer = new Desk(signedIn("membership-officer"));
  }

  @Test
  void whatIsWrittenIsReadByNobodyUntilItIsPublishedThenFound() {
    String draft = editor.begin("guide");
    editor.save(draft, Desk.guide("Le pangolin", "Un pangolin discret."));
    Site member = accounts.site(Reader.MEMBER, port, null, List.of());
    assertThat(member.get(draft).statusCode()).isEqualTo(404);
    assertThat(Site.stranger(port).get(draft).statusCode()).isEqualTo(404);
    assertThat(editor.page(draft + "/publication")).contains("Devient public", "pangolin discret");
    String there = Desk.there(editor.publish(draft));
    assertThat(Site.stranger(port).get(there).body()).contains("Un pangolin discret.");
    index.awaitUpToDate(Duration.ofMinutes(1));
    assertThat(Site.stranger(port).get("/api/v1/search?q=pangolin").body()).contains("\"total\":1");
    assertThat(editor.site.get(draft).statusCode()).isEqualTo(404);
  }

  @Test
  void aReservedBlockStaysReserved() {
    String draft = editor.begin("guide");
    Map<String, String> fields = Desk.guide("Le tatou", "Un tatou réservé.");
    fields.put("b.un.stance", "members");
    editor.save(draft, fields);
    assertThat(editor.page(draft + "/publication")).doesNotContain("Un tatou réservé.");
    String there = Desk.there(editor.publish(draft));
    assertThat(Site.stranger(port).get(there).body()).doesNotContain("Un tatou réservé.");
    Site member = accounts.site(Reader.MEMBER, port, null, List.of());
    assertThat(member.get(there).body()).contains("Un tatou réservé.");
    assertThat(
            sql.sql(
                    """
                    select count(*) from resources.canary c join resources.resource r
                      on r.revision = c.revision where r.slug = 'le-tatou'\
                    """)
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  /** Who may do what in which state, and the state that follows. */
  @ParameterizedTest
  @CsvSource({
    "writing, editor, relecture, 303, review",
    "writing, officer, relecture, 303, review",
    "writing, editor, publication, 303, published",
    "writing, officer, publication, 404, writing",
    "writing, editor, programmation, 303, scheduled",
    "writing, officer, programmation, 404, writing",
    "writing, officer, relecture/fin, 303, writing",
    "review, officer, relecture/fin, 303, writing",
    "review, editor, publication, 303, published",
    "review, officer, publication, 404, review",
    "review, editor, programmation, 303, scheduled",
    "scheduled, editor, programmation/fin, 303, writing",
    "scheduled, officer, programmation/fin, 404, scheduled",
    "scheduled, editor, publication, 303, published",
    "scheduled, editor, relecture, 303, scheduled",
    "scheduled, editor, abandon, 303, scheduled",
    "writing, editor, abandon, 303, gone",
    "writing, officer, abandon, 303, writing"
  })
  void theStates(String state, String who, String action, int status, String then) {
    String draft = editor.begin("guide");
    editor.save(draft, Desk.guide("État " + state + action + who, "Un texte."));
    long id = Long.parseLong(draft.replaceAll(".*/", ""));
    long number = number(id);
    long saves = editor.saves(draft);
    Map<String, String> fields =
        Map.of("saves", Long.toString(saves), "quand", inAnHour(), "note", "Essai");
    switch (state) {
      case "review" -> editor.send(draft + "/relecture", fields);
      case "scheduled" -> editor.send(draft + "/programmation", fields);
      default -> assertThat(state).isEqualTo("writing");
    }
    Desk by = who.equals("editor") ? editor : officer;
    assertThat(by.send(draft + "/" + action, fields).statusCode()).isEqualTo(status);
    assertThat(state(id, number)).isEqualTo(then);
    sql.sql("delete from resources.draft where id = ?").param(id).update();
  }

  @Test
  void aSaveOverAnotherSaveIsRefusedWithBothInSight() {
    String draft = editor.begin("guide");
    long first = editor.saves(draft);
    editor.save(draft, first, Desk.guide("Le premier", "Le texte du premier onglet."));
    HttpResponse<String> late =
        editor.save(draft, first, Desk.guide("Le second", "Le texte du second onglet."));
    assertThat(late.statusCode()).isEqualTo(200);
    assertThat(late.body())
        .contains("Le brouillon a changé ailleurs", "value=\"Le second\"", "second onglet")
        .contains("premier onglet");
    assertThat(editor.page(draft)).contains("value=\"Le premier\"");
    assertThat(editor.save(draft, Desk.guide("Le second", "Repris.")).statusCode()).isEqualTo(303);
    assertThat(editor.page(draft)).contains("value=\"Le second\"");
  }

  @Test
  void aDraftInAnotherHandIsReadThenTakenOverAndNothingTypedIsLost() {
    String draft = editor.begin("guide");
    editor.save(draft, Desk.guide("Tenu", "Le texte tenu."));
    long saves = editor.saves(draft);
    assertThat(other.page(draft)).contains("Ouvert par", "Le texte tenu.").doesNotContain("saves");
    other.send(draft + "/ouverture", Map.of());
    assertThat(other.page(draft)).doesNotContain("name=\"saves\"");
    HttpResponse<String> refused = other.save(draft, saves, Desk.guide("Volé", "Volé."));
    assertThat(refused.body()).contains("Ouvert par", "value=\"Volé\"");
    other.send(draft + "/ouverture", Map.of("reprendre", "true"));
    assertThat(other.page(draft)).contains("name=\"saves\"");
    HttpResponse<String> autosaved =
        editor.send(
            draft + "/sauvegarde", with(Desk.guide("Tenu", "Encore."), "saves", "" + saves));
    assertThat(autosaved.statusCode()).isEqualTo(409);
    assertThat(autosaved.body()).startsWith("Ouvert par");
    assertThat(editor.save(draft, saves, Desk.guide("Tenu", "Encore ceci.")).body())
        .contains("Encore ceci.", "Reprendre ce brouillon");
  }

  @Test
  void savingByItselfAnswersWithTheNextCounter() {
    String draft = editor.begin("guide");
    long saves = editor.saves(draft);
    HttpResponse<String> answer =
        editor.send(draft + "/sauvegarde", with(Desk.guide("Seul", "Seul."), "saves", "" + saves));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Saves")).contains(Long.toString(saves + 1));
    assertThat(editor.saves(draft)).isEqualTo(saves + 1);
  }

  @Test
  void whatIsWrongIsSaidAtItsPlaceAndKept() {
    String draft = editor.begin("guide");
    Map<String, String> fields =
        Desk.guide("é".repeat(2_000), "<p onclick=\"alert(1)\">Avant</p><script>alert(1)</script>");
    fields.put("verified", "hier");
    fields.put("b.un.stance", "chosen");
    fields.put("b.un.0.from", "demain");
    assertThat(editor.save(draft, fields).statusCode()).isEqualTo(303);
    String page = editor.page(draft);
    assertThat(page)
        .contains("Le titre a 2000 caractères")
        .contains("é".repeat(2_000), "Cette date ne se lit pas", "&lt;script", "onclick")
        .doesNotContain("<script>alert");
    String door = editor.page(draft + "/publication");
    assertThat(door).contains("#title", "#verified", "À compléter avant de publier");
    assertThat(editor.publish(draft).statusCode()).isEqualTo(200);
  }

  @Test
  void handlersAndScriptsAreNotPublishedAndLettersOfAllKindsAre() {
    long number =
        editor.published(
            "Mot 🦥 مرحبا", "<p onclick=\"alert(1)\">Avant 🦥 مرحبا</p><script>alert(1)</script>");
    String page = follow(Site.stranger(port), number);
    assertThat(Jsoup.parse(page).text()).contains("Mot 🦥 مرحبا", "Avant 🦥 مرحبا");
    assertThat(page).doesNotContain("onclick", "alert(1)");
  }

  @Test
  void fiveThousandBlocksAreKept() {
    String draft = editor.begin("guide");
    Map<String, String> fields = Desk.guide("Cinq mille", "Un.");
    fields.remove("block");
    String blocks =
        IntStream.range(0, 5_000)
            .mapToObj(
                i ->
                    "block=x%d&b.x%d.type=text&b.x%d.html=Texte+%d&b.x%d.stance=open"
                        .formatted(i, i, i, i, i))
            .collect(Collectors.joining("&"));
    fields.put("saves", Long.toString(editor.saves(draft)));
    fields.put("_csrf", editor.token());
    String notice =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + Site.encode(field.getValue()))
            .collect(Collectors.joining("&"));
    assertThat(editor.site.post(draft, notice + "&" + blocks).statusCode()).isEqualTo(303);
    assertThat(
            sql.sql(
                    "select jsonb_array_length(content -> 'blocks') from resources.draft where id ="
                        + " ?")
                .param(Long.parseLong(draft.replaceAll(".*/", "")))
                .query(Integer.class)
                .single())
        .isEqualTo(5_000);
    assertThat(editor.page(draft)).contains("Texte 4999");
  }

  @Test
  void aWithdrawnResourceIsGoneByEveryWayAndItsAddressSaysWhy() {
    long number = editor.published("Le dugong", "Un dugong paisible.");
    String follow = "/administration/ressources/" + number + "/retrait";
    assertThat(editor.send(follow, Map.of("reason", "")).body()).contains("Donnez la raison");
    assertThat(officer.send(follow, Map.of("reason", "Non")).statusCode()).isEqualTo(404);
    editor.send(follow, Map.of("reason", "Périmé depuis la loi de 2026"));
    HttpResponse<String> gone = Site.stranger(port).get("/r/" + number);
    assertThat(gone.statusCode()).isEqualTo(410);
    assertThat(gone.body())
        .contains("Périmé depuis la loi de 2026", "a été retirée le")
        .doesNotContain("Un dugong paisible.");
    index.awaitUpToDate(Duration.ofMinutes(1));
    assertThat(Site.stranger(port).get("/api/v1/search?q=dugong").body()).contains("\"total\":0");
    editor.send(follow + "/fin", Map.of("reason", "Erreur"));
    assertThat(follow(Site.stranger(port), number)).contains("Un dugong paisible.");
    assertThat(editor.page("/administration/ressources/" + number + "/suivi"))
        .contains("Retirée", "Remise en ligne", "Périmé depuis la loi de 2026");
  }

  @Test
  void theWithdrawalOfWhatNobodyMayKnowTellsNothing() {
    String draft = editor.begin("guide");
    Map<String, String> fields = Desk.guide("Le secret", "Un secret.");
    fields.put("r.stance", "staff");
    fields.put("teaser", "none");
    editor.save(draft, fields);
    long number = number(Long.parseLong(draft.replaceAll(".*/", "")));
    Desk.there(editor.publish(draft));
    editor.send(
        "/administration/ressources/" + number + "/retrait", Map.of("reason", "Une raison"));
    assertThat(Site.stranger(port).get("/r/" + number).statusCode()).isEqualTo(404);
    assertThat(editor.site.get("/r/" + number).statusCode()).isEqualTo(410);
  }

  @Test
  void anOlderRevisionIsComparedAndTakenBack() {
    long number = editor.published("La loutre", "La loutre nage.");
    String draft = editor.beginOver(number);
    editor.save(draft, Desk.guide("La loutre", "La loutre plonge."));
    assertThat(editor.page("/administration/ressources/" + number + "/comparaison"))
        .contains("<del>nage.</del>", "<ins>plonge.</ins>");
    Desk.there(editor.publish(draft));
    String resource = "/administration/ressources/" + number;
    assertThat(editor.page(resource + "/comparaison?revision=2")).contains("<del>nage.</del>");
    String restored = Desk.there(editor.send(resource + "/revisions/1/brouillon", Map.of()));
    assertThat(editor.page(restored)).contains("La loutre nage.");
    assertThat(follow(Site.stranger(port), number)).contains("plonge");
    assertThat(editor.send(resource + "/revisions/1/brouillon", Map.of()).headers().map())
        .hasEntrySatisfying("location", there -> assertThat(there.getFirst()).contains("en-cours"));
    Desk.there(editor.publish(restored));
    assertThat(follow(Site.stranger(port), number)).contains("La loutre nage.");
  }

  @Test
  void aDraftBegunFromAnotherVersionIsNotPublishedUnseen() {
    long number = editor.published("Le lynx", "Le lynx veille.");
    String draft = editor.beginOver(number);
    editor.save(draft, Desk.guide("Le lynx", "Le lynx dort."));
    sql.sql("update resources.resource set version = version + 1 where number = ?")
        .param(number)
        .update();
    assertThat(editor.publish(draft).body()).contains("a changé depuis le début de ce brouillon");
    assertThat(follow(Site.stranger(port), number)).contains("Le lynx veille.");
    long version =
        sql.sql("select version from resources.resource where number = ?")
            .param(number)
            .query(Long.class)
            .single();
    editor.send(draft + "/publication/base", Map.of("version", Long.toString(version)));
    Desk.there(editor.publish(draft));
    assertThat(follow(Site.stranger(port), number)).contains("Le lynx dort.");
  }

  @Test
  void anImportLeavesWhatWasWrittenByHandAlone() {
    target.apply(List.of(item("drafts", "kept").block("Partie", "<p>Importé.</p>").made()));
    long number =
        sql.sql("select number from resources.resource where source = 'drafts'")
            .query(Long.class)
            .single();
    String draft = editor.beginOver(number);
    assertThat(editor.page(draft)).contains("Importé.");
    editor.save(draft, Desk.guide("Titre de kept", "Écrit à la main."));
    Desk.there(editor.publish(draft));
    assertThat(target.apply(List.of(item("drafts", "kept").block("Partie", "<p>Neuf.</p>").made())))
        .containsExactly(Outcome.KEPT);
    assertThat(follow(Site.stranger(port), number)).contains("Écrit à la main.");
  }

  private static Map<String, String> with(Map<String, String> fields, String name, String value) {
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put(name, value);
    return all;
  }

  private static String inAnHour() {
    return LocalDateTime.now(ZoneId.of("Europe/Paris")).plusHours(1).withNano(0).toString();
  }

  private long number(long draft) {
    return sql.sql("select number from resources.draft where id = ?")
        .param(draft)
        .query(Long.class)
        .single();
  }

  private String state(long draft, long number) {
    return sql.sql("select state from resources.draft where id = ?")
        .param(draft)
        .query(String.class)
        .optional()
        .or(
            () ->
                sql.sql("select status from resources.resource where number = ?")
                    .param(number)
                    .query(String.class)
                    .optional())
        .orElse("gone");
  }

  private static String follow(Site site, long number) {
    HttpResponse<String> moved = site.get("/r/" + number);
    return moved
        .headers()
        .firstValue("Location")
        .map(to -> site.get(to.replaceAll("https?://[^/]*", "")).body())
        .orElse(moved.body());
  }

  private Site signedIn(String role) {
    long person =
        sql.sql(
                "insert into members.person (slug, family_name) values ('essai-' || ?, ?) returning"
                    + " id")
            .params(role, role)
            .query(Long.class)
            .single();
    long account =
        sql.sql("insert into members.account (person, email) values (?, ?) returning id")
            .params(person, role + "@drafts.example.org")
            .query(Long.class)
            .single();
    sql.sql("insert into members.account_role values (?, ?)").params(account, role).update();
    Site site = Site.visitor(port);
    site.post("/essai/porte", "account=" + account);
    return site;
  }
}
