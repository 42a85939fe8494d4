package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.files.FileReading;
import org.ressourcerie.files.FileStore;
import org.ressourcerie.files.Photos;
import org.ressourcerie.resources.model.AccessRows;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.Figure;
import org.ressourcerie.resources.model.Focus;
import org.ressourcerie.resources.model.NewAccess;
import org.ressourcerie.resources.model.Resources;
import org.ressourcerie.resources.model.Teaser;
import org.ressourcerie.resources.model.VerifiedRows;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.transfer.spi.ImportItem;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is shown a cover, and where; in the context of {@link HardRoutesTests}. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoverAccessTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
  private static final String SAID = "Trois barques sur la grève.";

  @Autowired private FileStore files;
  @Autowired private FileReading reading;
  @Autowired private Resources resources;
  @Autowired private ImportTarget target;
  @Autowired private Reindexing index;
  @Autowired private MatrixReaders.Accounts accounts;
  @Autowired private VerifiedRows verified;
  @Autowired private AccessRows rows;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;
  private String sha256 = "";
  private Site stranger;
  private Site member;
  private Site editor;

  @BeforeAll
  void storeAPhoto() throws IOException {
    accounts.create();
    stranger = Site.stranger(port);
    member = accounts.site(Reader.MEMBER, port, null, List.of());
    editor = accounts.site(Reader.EDITOR, port, null, List.of());
    sha256 = files.store(new ByteArrayInputStream(Photos.jpeg(900, 600, 1)), "greve.jpg").sha256();
    assertThat(reading.awaitRead(Duration.ofMinutes(2))).isTrue();
  }

  /** One written for this test: who may read what of it. */
  private record Written(String word, AccessRule resource, AccessRule block, AccessRule file) {}

  @Test
  void anOpenCoverIsWhereItsResourceIs() {
    var open = new Written("bernache", AccessRule.PUBLIC, AccessRule.PUBLIC, AccessRule.PUBLIC);
    long number = published(open, "title", told(false));
    for (Site reader : List.of(stranger, member, editor)) {
      assertThat(places(number, "bernache", reader)).as("with it").allMatch(this::isShown);
      assertThat(image(number, reader).statusCode()).isEqualTo(200);
    }
    String page = stranger.get(path(number)).body();
    assertThat(page)
        .contains("focus-x-2 focus-y-9", "Crédit\u00a0: Atelier du port")
        .containsPattern("og:image\" content=\"[^\"]*/images/r" + number + "/[0-9a-f]{64}/900")
        .containsPattern("ld\\+json\">\\{[^<]*\"image\":\"[^\"]*/images/r" + number)
        .doesNotContain("part-cover");
    assertThat(stranger.get("/api/v1/resources/" + number).body())
        .contains("\"cover\":{", "\"focus\":\"20% 90%\"", "\"credit\":\"Atelier du port\"");
    assertThat(image(number, stranger).headers().firstValue("Cache-Control").orElseThrow())
        .contains("public");
  }

  @Test
  void aReservedCoverIsNowhereForOthers() {
    var block = new Written("tadorne", AccessRule.PUBLIC, AccessRule.MEMBERS, AccessRule.PUBLIC);
    var file = new Written("nette", AccessRule.PUBLIC, AccessRule.PUBLIC, AccessRule.MEMBERS);
    var whole = new Written("fuligule", AccessRule.MEMBERS, AccessRule.PUBLIC, AccessRule.PUBLIC);
    for (Written one : List.of(block, file, whole)) {
      long number = published(one, "title-and-summary", told(false));
      assertThat(places(number, one.word(), stranger)).noneMatch(this::isShown);
      assertThat(image(number, stranger).statusCode()).isEqualTo(404);
      assertThat(stranger.get(path(number)).body())
          .contains("og:title")
          .doesNotContain("og:image", "\"image\"");
      for (Site reader : List.of(member, editor)) {
        assertThat(places(number, one.word(), reader)).allMatch(this::isShown);
        assertThat(image(number, reader).statusCode()).isEqualTo(200);
        assertThat(image(number, reader).headers().firstValue("Cache-Control").orElseThrow())
            .contains("no-store");
        assertThat(reader.get(path(number)).body()).doesNotContain("og:image");
      }
    }
  }

  @Test
  void aCoverForTheTeamIsNotForMembers() {
    var one = new Written("harle", AccessRule.PUBLIC, AccessRule.STAFF, AccessRule.PUBLIC);
    long number = published(one, "title", told(true));
    assertThat(places(number, "harle", member)).noneMatch(this::isShown);
    assertThat(image(number, member).statusCode()).isEqualTo(404);
    assertThat(places(number, "harle", editor)).allMatch(this::isShown);
  }

  @Test
  void aTeaserMayShowItsCoverToWhomTheCoverAdmits() {
    var open = new Written("eider", AccessRule.MEMBERS, AccessRule.PUBLIC, AccessRule.PUBLIC);
    long number = published(open, "title", told(true));
    assertThat(places(number, "eider", stranger)).allMatch(this::isShown);
    assertThat(image(number, stranger).statusCode()).isEqualTo(200);
    assertThat(stranger.get(path(number)).body()).contains("og:image").doesNotContain("Le texte.");

    var closed = new Written("garrot", AccessRule.STAFF, AccessRule.MEMBERS, AccessRule.PUBLIC);
    long reserved = published(closed, "title", told(true));
    assertThat(places(reserved, "garrot", stranger)).noneMatch(this::isShown);
    assertThat(image(reserved, stranger).statusCode()).isEqualTo(404);
    assertThat(places(reserved, "garrot", member)).allMatch(this::isShown);
  }

  @Test
  void withoutATeaserThereIsNoCover() {
    var one = new Written("macreuse", AccessRule.MEMBERS, AccessRule.PUBLIC, AccessRule.PUBLIC);
    long number = published(one, "none", told(true));
    assertThat(stranger.get(path(number)).statusCode()).isEqualTo(404);
    assertThat(image(number, stranger).statusCode()).isEqualTo(404);
    assertThat(image(number, member).statusCode()).isEqualTo(200);
  }

  /** Each column of a revision’s parts, so that none is lost when one is added. */
  @Test
  void sayingThatItIsTrueAndForWhomLosesNothingOfIt() {
    var one = new Written("sarcelle", AccessRule.PUBLIC, AccessRule.PUBLIC, AccessRule.PUBLIC);
    long number = published(one, "title", told(true));
    String before = cover(number);
    assertThat(before).contains("\"focus_x\": 20", "\"focus_y\": 90", "\"teased\": true");
    change(() -> verified.write(number, version(number), DAY, DAY.plusYears(1), "essai"));
    assertThat(cover(number)).isEqualTo(before);
    Map<String, AccessRule> everyone =
        Map.of(
            "r", AccessRule.PUBLIC,
            "b0", AccessRule.PUBLIC,
            "b1", AccessRule.PUBLIC,
            "f0", AccessRule.PUBLIC);
    NewAccess access = new NewAccess(Teaser.of("title").orElseThrow(), everyone);
    change(() -> rows.write(number, version(number), access, "essai"));
    assertThat(cover(number)).isEqualTo(before);
  }

  @Test
  void anImportedCoverIsTakenOnceAndGuarded(@TempDir Path folder) throws IOException {
    Path photo = Files.write(folder.resolve("phare.jpg"), Photos.jpeg(800, 800, 1));
    ImportItem open =
        item("phares", "a").readBy(AccessRule.MEMBERS, "title").cover(photo, null, true).made();
    ImportItem closed =
        item("phares", "b")
            .readBy(AccessRule.PUBLIC, "title")
            .cover(photo, AccessRule.MEMBERS, true)
            .made();
    assertThat(target.apply(List.of(open, closed)))
        .containsExactly(ImportTarget.Outcome.CREATED, ImportTarget.Outcome.CREATED);
    assertThat(target.apply(List.of(open, closed)))
        .containsExactly(ImportTarget.Outcome.UNCHANGED, ImportTarget.Outcome.UNCHANGED);
    assertThat(stranger.get("/api/v1/resources?source=phares").body())
        .containsOnlyOnce("\"focus\":\"10% 80%\"");
    assertThat(member.get("/api/v1/resources?source=phares").body().split("10% 80%", -1))
        .hasSize(3);
  }

  /** The body of each place that may show the cover of a thing. */
  private List<String> places(long number, String word, Site reader) {
    index.awaitUpToDate(Duration.ofMinutes(1));
    List<String> bodies =
        List.of(
            reader.get(path(number)).body(),
            reader.get("/ressources?type=press-release").body(),
            reader.get("/recherche?q=" + word).body(),
            reader.get("/api/v1/search?q=" + word).body(),
            reader.get("/api/v1/resources/" + number).body());
    assertThat(bodies).allSatisfy(body -> assertThat(body).contains(word));
    return bodies.stream().map(body -> of(number, body)).toList();
  }

  /** Each thing names its own pictures. */
  private static String of(long number, String body) {
    return body.contains("/images/r" + number + "/") ? body : body.replace(SAID, "");
  }

  private boolean isShown(String body) {
    return body.contains(SAID) && body.contains(sha256);
  }

  private HttpResponse<String> image(long number, Site reader) {
    HttpResponse<String> small = reader.get("/images/r" + number + "/" + sha256 + "/640.webp");
    assertThat(reader.get("/fichiers/r" + number + "/" + sha256 + "/greve.jpg").statusCode())
        .isEqualTo(small.statusCode());
    return small;
  }

  private void change(BooleanSupplier writing) {
    transaction.executeWithoutResult(status -> assertThat(writing.getAsBoolean()).isTrue());
  }

  private long version(long number) {
    return sql.sql("select version from resources.resource where number = ?")
        .param(number)
        .query(Long.class)
        .single();
  }

  private String path(long number) {
    return sql.sql("select '/r/' || number || '-' || slug from resources.resource where number = ?")
        .param(number)
        .query(String.class)
        .single();
  }

  private String cover(long number) {
    return sql.sql(
            """
            select (to_jsonb(b) - 'revision')::text || (to_jsonb(f) - 'revision')::text
            from resources.resource r
            join resources.block b on b.revision = r.revision and b.type = 'cover'
            join resources.attachment f on f.revision = b.revision and f.block = b.position
            where r.number = ?\
            """)
        .param(number)
        .query(String.class)
        .single();
  }

  private static Figure told(boolean teased) {
    return new Figure(SAID, false, "Atelier du port", "", new Focus(20, 90), teased);
  }

  private long published(Written one, String teaser, Figure figure) {
    Draft.Attachment image =
        new Draft.Attachment(sha256, "greve.jpg", "grève", "fr", "image", null, one.file(), figure);
    Draft.Block text =
        new Draft.Block(
            "text", "a", null, "<p>Le texte.</p>", 2, AccessRule.PUBLIC, List.of(), List.of());
    Draft.Block cover =
        new Draft.Block(
            "cover", "couverture", null, null, 0, one.block(), List.of(image), List.of());
    Draft draft =
        new Draft(
            "covers",
            one.word(),
            "Depuis la grève, " + one.word(),
            null,
            "fr",
            "press-release",
            "network",
            new Draft.Dates(DAY, null, null, null, null, null, null),
            List.of(),
            List.of(),
            one.resource(),
            Teaser.of(teaser).orElseThrow(),
            false,
            List.of(text, cover),
            List.of(),
            null,
            List.of());
    return transaction.execute(
        status ->
            resources.publish(List.of(new Resources.Entry(draft, null, null)), "essai").getFirst());
  }
}
