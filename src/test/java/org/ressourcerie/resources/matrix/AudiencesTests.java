package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.transfer.spi.ImportItem;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.transfer.spi.ImportTarget.Outcome;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The team sets who reads what, by the pages. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AudiencesTests {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern HIDDEN =
      Pattern.compile("name=\"(version|[rbf]\\d*\\.is)\" value=\"([^\"]*)\"");

  @Autowired private ImportTarget target;
  @Autowired private Reindexing index;
  @Autowired private JdbcClient sql;
  @Autowired private MatrixReaders.Accounts accounts;
  @LocalServerPort private int port;
  private Site editor;

  @BeforeAll
  void enter() {
    accounts.create();
    editor = accounts.site(Reader.EDITOR, port, null, List.of());
  }

  @Test
  void nothingChangesBeforeItIsConfirmedAndThenItDoesAtOnce() {
    long number = published("confirmed", AccessRule.PUBLIC, AccessRule.PUBLIC);
    assertThat(page(number)).contains("lamantin");
    String proposal =
        propose(number, "r.stance=public", "b0.stance=reserved", "b0.0.who=members", "why=Essai");
    String shown = editor.get(proposal).body();
    assertThat(shown).contains("N’est plus public", "lamantin", "Réservé (adhérents)");
    assertThat(page(number)).contains("lamantin");
    apply(proposal);
    assertThat(page(number)).doesNotContain("lamantin").contains("adhérentes");
    Site member = accounts.site(Reader.MEMBER, port, null, List.of());
    assertThat(follow(member, number)).contains("lamantin");
    index.awaitUpToDate(Duration.ofMinutes(1));
    String found = Site.stranger(port).get("/api/v1/search?q=lamantin+confirmed").body();
    assertThat(found).contains("\"total\":").doesNotContain("Le lamantin confirmed");
  }

  @Test
  void whatBecomesPublicIsShownWayByWayBeforeItDoes() {
    long number = published("leaking", AccessRule.MEMBERS, AccessRule.PUBLIC);
    String proposal =
        propose(number, "r.stance=public", "b0.stance=above", "why=Le rapport est publié");
    String shown = editor.get(proposal).body();
    assertThat(shown)
        .contains("Devient public", "Quelque chose devient public")
        .contains("Sur sa page", "Par la recherche", "Par l’API", "Dans les listes", "Adresse : ")
        .doesNotContain("locked", " = false");
    assertThat(shown.split("lamantin", -1)).hasSizeGreaterThan(3);
    assertThat(page(number)).doesNotContain("lamantin");
    apply(proposal);
    assertThat(page(number)).contains("lamantin");
  }

  @Test
  void whatOpensLaterIsShownAtItsDate() {
    long number = published("later", AccessRule.MEMBERS, AccessRule.PUBLIC);
    String proposal =
        propose(
            number,
            "r.stance=reserved",
            "r.0.who=members",
            "r.1.who=public",
            "r.1.from=2099-03-01T09:30",
            "b0.stance=above",
            "why=Embargo");
    String shown = editor.get(proposal).body();
    assertThat(shown).contains("Rien ne change pour quelqu’un sans compte.");
    assertThat(shown.substring(shown.indexOf("mars 2099 à 9")))
        .contains("Devient public", "lamantin");
  }

  @Test
  void whatWasTypedIsKeptWhenItIsWrong() {
    long number = published("wrong", AccessRule.PUBLIC, AccessRule.PUBLIC);
    HttpResponse<String> answer =
        send(number, "r.stance=reserved", "r.0.who=", "r.0.from=demain", "why=");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("Dites pour qui sont ces dates.", "Cette date ne se lit pas", "Donnez la raison")
        .contains("value=\"demain\"");
    assertThat(page(number)).contains("lamantin");
  }

  @Test
  void rulesThatContradictEachOtherDenyAndAreExplained() {
    long number = published("contradicted", AccessRule.MEMBERS, AccessRule.PUBLIC);
    String proposal =
        propose(
            number,
            "r.stance=reserved",
            "r.0.who=members",
            "b0.stance=reserved",
            "b0.0.who=public",
            "b0.0.from=2020-01-01T00:00",
            "b0.1.who=members",
            "b0.1.from=2031-01-01T00:00",
            "b0.1.until=2030-01-01T00:00",
            "why=Essai");
    assertThat(editor.get(proposal).body())
        .contains("se termine avant de commencer", "voudrait ouvrir plus");
    apply(proposal);
    assertThat(page(number)).doesNotContain("lamantin");
    assertThat(editor.get(access(number)).body())
        .contains("se termine avant de commencer", "voudrait ouvrir plus");
  }

  @Test
  void aFormFilledOverAnotherVersionIsRefusedWithBothValuesInSight() {
    long number = published("stale", AccessRule.PUBLIC, AccessRule.PUBLIC);
    List<String> first = hidden(number);
    String late = propose(number, "r.stance=reserved", "r.0.who=staff", "why=La seconde");
    apply(propose(number, "r.stance=reserved", "r.0.who=members", "why=La première"));
    HttpResponse<String> answer =
        post(number, first, "r.stance=public", "b0.stance=above", "teaser=title", "why=Tard");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("La ressource a changé pendant que vous écriviez")
        .contains("Règle actuelle\u00a0: Réservé (adhérents)");
    HttpResponse<String> refused =
        editor.post(late + "/application", "_csrf=" + token(editor.get(access(number)).body()));
    assertThat(refused.headers().firstValue("Location"))
        .hasValueSatisfying(there -> assertThat(there).contains("proposition="));
    assertThat(follow(accounts.site(Reader.MEMBER, port, null, List.of()), number))
        .contains("lamantin");
  }

  @Test
  void aProposalSentTwiceLeadsToTheRulesAsTheyAre() {
    long number = published("twice", AccessRule.PUBLIC, AccessRule.PUBLIC);
    String proposal = propose(number, "r.stance=reserved", "r.0.who=staff", "why=Une fois");
    String csrf = "_csrf=" + token(editor.get(proposal).body());
    for (var answer :
        List.of(
            editor.post(proposal + "/application", csrf),
            editor.post(proposal + "/application", csrf),
            editor.get(proposal))) {
      assertThat(answer.statusCode()).isBetween(302, 303);
      assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/acces");
    }
  }

  @Test
  void anImportKeepsWhatWasSetByHandAndReservesWhatIsNew() {
    long number = published("again", AccessRule.PUBLIC, AccessRule.PUBLIC);
    apply(
        propose(number, "r.stance=public", "b0.stance=reserved", "b0.0.who=members", "why=Essai"));
    ImportItem again =
        item("audiences", "again")
            .block("Partie", "<p>Le lamantin again a changé.</p>")
            .block("Nouvelle", "<p>Le gibbon est arrivé.</p>")
            .made();
    assertThat(target.check(again)).anyMatch(issue -> issue.code().equals("audiences.import.kept"));
    assertThat(target.apply(List.of(again))).containsExactly(Outcome.UPDATED);
    assertThat(page(number)).doesNotContain("lamantin", "gibbon");
    String member = follow(accounts.site(Reader.MEMBER, port, null, List.of()), number);
    assertThat(member).contains("a changé").doesNotContain("gibbon");
    Site administrator = accounts.site(Reader.ADMINISTRATOR, port, null, List.of());
    assertThat(administrator.get("/administration/journal.csv").body())
        .contains("access.reserved", "Nouvelle");
  }

  @Test
  void whoChangedWhatAndWhyIsInTheLog() {
    long number = published("logged", AccessRule.PUBLIC, AccessRule.PUBLIC);
    apply(propose(number, "r.stance=reserved", "r.0.who=members", "why=Demande du jury"));
    Site administrator = accounts.site(Reader.ADMINISTRATOR, port, null, List.of());
    assertThat(administrator.get("/administration/journal.csv").body())
        .contains("access.set", "Demande du jury", "Public → Réservé (adhérents)");
  }

  @Test
  void onlyWhoMayPublishIsShownTheForm() {
    long number = published("guarded", AccessRule.PUBLIC, AccessRule.PUBLIC);
    Site member = accounts.site(Reader.MEMBER, port, null, List.of());
    assertThat(member.get(access(number) + "/audiences").statusCode()).isEqualTo(404);
    assertThat(Site.stranger(port).get(access(number) + "/audiences").statusCode()).isEqualTo(404);
  }

  private long published(String key, AccessRule whole, AccessRule block) {
    target.apply(
        List.of(
            item("audiences", key)
                .summed("Résumé de " + key)
                .readBy(whole, "title")
                .block("Partie", "<p>Le lamantin " + key + " est ici.</p>", block)
                .made()));
    return sql.sql("select number from resources.resource where source = 'audiences' and key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }

  private static String access(long number) {
    return "/administration/ressources/" + number + "/acces";
  }

  private List<String> hidden(long number) {
    String form = editor.get(access(number) + "/audiences").body();
    List<String> fields = new ArrayList<>(List.of("_csrf=" + token(form)));
    Matcher hidden = HIDDEN.matcher(form);
    while (hidden.find()) {
      fields.add(hidden.group(1) + "=" + Site.encode(hidden.group(2)));
    }
    return fields;
  }

  private HttpResponse<String> send(long number, String... fields) {
    return post(number, hidden(number), fields);
  }

  private HttpResponse<String> post(long number, List<String> hidden, String... fields) {
    List<String> all = new ArrayList<>(hidden);
    for (String field : fields) {
      String[] parts = field.split("=", 2);
      all.add(parts[0] + "=" + Site.encode(parts[1]));
    }
    if (all.stream().noneMatch(field -> field.startsWith("teaser="))) {
      all.add("teaser=title");
    }
    return editor.post(access(number) + "/audiences", String.join("&", all));
  }

  private String propose(long number, String... fields) {
    HttpResponse<String> answer = send(number, fields);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow().replaceAll("https?://[^/]*", "");
  }

  private void apply(String proposal) {
    HttpResponse<String> answer =
        editor.post(proposal + "/application", "_csrf=" + token(editor.get(proposal).body()));
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/acces");
  }

  private String page(long number) {
    return follow(Site.stranger(port), number);
  }

  private static String follow(Site site, long number) {
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
