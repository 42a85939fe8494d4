package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.files.FileReading;
import org.ressourcerie.files.Photos;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words hidden in what is reserved, and the visit that looks for them. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CanaryTests {
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

  @Autowired private ImportTarget target;
  @Autowired private Reindexing index;
  @Autowired private FileReading reading;
  @Autowired private JdbcClient sql;
  @Autowired private MatrixReaders.Accounts accounts;
  @Autowired private MatrixReaders.Door door;
  @LocalServerPort private int port;
  private long number;
  private String block = "";
  private String file = "";
  private String sha256 = "";
  private Site member;

  @BeforeAll
  void publish(@TempDir Path folder) throws Exception {
    Path text = Files.writeString(folder.resolve("vigogne.txt"), "La vigogne est dans le fichier.");
    Path photo = Files.write(folder.resolve("camelin.jpg"), Photos.jpeg(400, 300, 1));
    target.apply(
        List.of(
            item("canaries", "one")
                .titled("Ressource aux témoins")
                .block("Ouverte", "<p>Une partie pour tous.</p>")
                .block("Fermée", "<p>Le guanaco est ici.</p>", AccessRule.MEMBERS)
                .file(text, AccessRule.MEMBERS)
                .made(),
            // Its cover is told with its teaser: that it is seen is no leak.
            item("canaries-covered", "one")
                .titled("Ressource à la couverture")
                .readBy(AccessRule.MEMBERS, "title")
                .cover(photo, null, true)
                .made()));
    number =
        sql.sql("select number from resources.resource where source = 'canaries'")
            .query(Long.class)
            .single();
    reading.awaitRead(Duration.ofMinutes(2));
    index.awaitUpToDate(Duration.ofMinutes(1));
    block = word("block");
    file = word("file");
    sha256 =
        sql.sql(
                "select f.sha256 from resources.attachment f join resources.resource r"
                    + " on r.revision = f.revision where r.number = ?")
            .param(number)
            .query(String.class)
            .single();
    accounts.create();
    member = accounts.site(Reader.MEMBER, port, null, List.of());
  }

  private String word(String kind) {
    return sql.sql(
            "select c.word from resources.canary c join resources.resource r"
                + " on r.revision = c.revision where r.number = ? and c.kind = ?")
        .params(number, kind)
        .query(String.class)
        .single();
  }

  @Test
  void onlyWhatIsReservedCarriesAWordAndNoTwoTheSame() {
    assertThat(block).matches("rzc[a-z2-7]{12}").isNotEqualTo(file);
  }

  @Test
  void aWordTravelsWithItsTextToThoseWhoReadItAndIsNeverShown() {
    String page = follow(member, "/r/" + number);
    assertThat(page).contains("data-canary=\"" + block, "data-canary=\"" + file);
    assertThat(page.replaceAll("<[^>]*>", "")).doesNotContain(block, file);
    assertThat(member.get("/api/v1/resources/" + number).body()).contains(block, file);
    assertThat(follow(member, textPage())).contains(file);
    String found = member.get("/api/v1/search?q=" + block).body();
    assertThat(total(found)).isOne();
    assertThat(found).contains("Ressource aux témoins").doesNotContain(block);
    assertThat(total(member.get("/api/v1/search?q=" + file).body())).isOne();
  }

  @Test
  void aWordIsNowhereForOthers() {
    Site stranger = Site.stranger(port);
    assertThat(follow(stranger, "/r/" + number)).doesNotContain(block, file);
    assertThat(stranger.get("/api/v1/resources/" + number).body()).doesNotContain(block, file);
    assertThat(follow(stranger, textPage())).doesNotContain(file);
    assertThat(total(stranger.get("/api/v1/search?q=" + block).body())).isZero();
    assertThat(total(stranger.get("/api/v1/search?q=" + file).body())).isZero();
  }

  @Test
  void aVisitSeesNothingUntilAChannelLeaksAndThenGivesTheAlarm() {
    door.leak = "";
    Site administrator = accounts.site(Reader.ADMINISTRATOR, port, null, List.of());
    String clean = visit(administrator);
    assertThat(clean).contains("Aucun mot n’a été vu.");
    assertThat(administrator.get("/administration").body())
        .contains("Mots témoins")
        .doesNotContain("Un texte réservé a été vu en public");

    door.leak = "<p data-canary=\"" + block + "\">Le guanaco est ici.</p>";
    String report = visit(administrator);
    door.leak = "";
    assertThat(report)
        .contains("/essai/fuite montre un texte réservé de la ressource " + number)
        .doesNotContain("Aucun mot");
    assertThat(administrator.get("/administration").body())
        .contains("Un texte réservé a été vu en public");
    assertThat(administrator.get("/administration/journal.csv").body()).contains("canary.seen");
    assertThat(
            sql.sql("select count(*) from notifications.mail where subject like '%réservé%'")
                .query(Integer.class)
                .single())
        .isPositive();
    assertThat(visit(administrator)).contains("Aucun mot n’a été vu.");
  }

  @Test
  void theGateOfADocumentIsTheSameWhetherItIsThereOrNot() {
    Site stranger = Site.stranger(port);
    HttpResponse<String> closed = stranger.get(textPage() + "?lieu=t-1390");
    String other = "0".repeat(64);
    HttpResponse<String> absent = stranger.get(textPage().replace(sha256, other) + "?lieu=t-1390");
    assertThat(closed.statusCode()).isEqualTo(404).isEqualTo(absent.statusCode());
    assertThat(closed.body()).isEqualTo(absent.body().replace(other, sha256));
    assertThat(closed.body())
        .contains("Ce document est réservé, ou n’existe pas", "1 fichier")
        .contains(Site.encode("?lieu=t-1390#t-1390"))
        .doesNotContain("vigogne");
  }

  private String textPage() {
    return "/r/" + number + "-ressource-aux-temoins/texte/" + sha256;
  }

  private static String visit(Site administrator) {
    String page = administrator.get("/administration/temoins").body();
    Matcher field = CSRF.matcher(page);
    assertThat(field.find()).isTrue();
    administrator.post("/administration/temoins", "_csrf=" + Site.encode(field.group(1)));
    String report = administrator.get("/administration/temoins").body();
    while (report.contains("Une vérification est déjà en cours")) {
      report = administrator.get("/administration/temoins").body();
    }
    return report;
  }

  private static int total(String answer) {
    Matcher total = TOTAL.matcher(answer);
    assertThat(total.find()).isTrue();
    return Integer.parseInt(total.group(1));
  }

  private static String follow(Site site, String address) {
    HttpResponse<String> moved = site.get(address);
    return moved
        .headers()
        .firstValue("Location")
        .map(to -> site.get(to.replaceAll("https?://[^/]*", "")).body())
        .orElse(moved.body());
  }
}
