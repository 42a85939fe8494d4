package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.files.FileReading;
import org.ressourcerie.files.FileStore;
import org.ressourcerie.files.Photos;
import org.ressourcerie.resources.model.AccessRows;
import org.ressourcerie.resources.model.Draft;
import org.ressourcerie.resources.model.Figure;
import org.ressourcerie.resources.model.NewAccess;
import org.ressourcerie.resources.model.Resources;
import org.ressourcerie.resources.model.Teaser;
import org.ressourcerie.resources.model.VerifiedRows;
import org.ressourcerie.resources.proofing.Finding;
import org.ressourcerie.resources.proofing.Proofing;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is shown a figure, and in which sizes; in the context of {@link HardRoutesTests}. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureAccessTests {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private static final List<String> SIZES =
      List.of("320.jpg", "320.webp", "640.jpg", "640.webp", "700.jpg", "700.webp");

  @Autowired private FileStore files;
  @Autowired private FileReading reading;
  @Autowired private Resources resources;
  @Autowired private Proofing proofing;
  @Autowired private MatrixReaders.Accounts accounts;
  @Autowired private VerifiedRows verified;
  @Autowired private AccessRows rows;
  @Autowired private TransactionTemplate transaction;
  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;
  private String sha256 = "";

  @BeforeAll
  void storeAPhoto() throws IOException {
    accounts.create();
    sha256 = files.store(new ByteArrayInputStream(Photos.jpeg(700, 500, 1)), "hall.jpg").sha256();
    assertThat(reading.awaitRead(Duration.ofMinutes(2))).isTrue();
  }

  @Test
  void anOpenFigureIsSeenByEveryoneInEachSizeAndNeverWithItsPlace() {
    long number = published("open", AccessRule.PUBLIC, AccessRule.PUBLIC, told());
    Site stranger = Site.stranger(port);

    assertThat(stranger.get("/r/" + number + "-avant-les-travaux").body())
        .contains("<figure", "700w");
    for (String address : addresses(number)) {
      HttpResponse<String> answer = stranger.get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      assertThat(answer.body()).doesNotContain(Photos.PLACE);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .isEqualTo(address.endsWith("webp") ? "image/webp" : "image/jpeg");
      assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("public");
    }
  }

  @Test
  void aReservedFigureIsSeenByMembersOnlyAndKeptByNobodyElse() {
    long block = published("block", AccessRule.MEMBERS, AccessRule.PUBLIC, told());
    long file = published("file", AccessRule.PUBLIC, AccessRule.MEMBERS, told());
    for (long number : List.of(block, file)) {
      for (String address : addresses(number)) {
        assertThat(Site.stranger(port).get(address).statusCode()).as(address).isEqualTo(404);
        HttpResponse<String> member =
            accounts.site(Reader.MEMBER, port, null, List.of()).get(address);
        assertThat(member.statusCode()).as(address).isEqualTo(200);
        assertThat(member.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
      }
      assertThat(Site.stranger(port).get("/r/" + number + "-avant-les-travaux").body())
          .doesNotContain("<figure", "Deux murs", sha256);
    }
  }

  @Test
  void aSavedKitHoldsThePicturesThatItsReaderMaySee() {
    long open = published("in-kit", AccessRule.PUBLIC, AccessRule.PUBLIC, told());
    long reserved = published("in-kit-too", AccessRule.MEMBERS, AccessRule.PUBLIC, told());
    MatrixItems.gather("photos", List.of(open, reserved), sql);
    String saved = "/kits/photos/hors-ligne.html";
    String member = accounts.site(Reader.MEMBER, port, null, List.of()).get(saved).body();
    assertThat(Site.stranger(port).get(saved).body())
        .containsOnlyOnce("src=\"data:image/webp;base64,")
        .containsOnlyOnce("Deux murs");
    assertThat(member.split("src=\"data:image/webp;base64,", -1)).hasSize(3);
    assertThat(Site.stranger(port).get("/kits/photos/imprimer").body())
        .containsOnlyOnce("<img src=\"/images/r" + open);
  }

  @Test
  void sizesThatWereNotMadeAndNamesThatAreNoneAreAbsent() {
    long number = published("absent", AccessRule.PUBLIC, AccessRule.PUBLIC, told());
    String of = "/images/r" + number + "/" + sha256 + "/";
    for (String name : List.of("641.webp", "1280.jpg", "640.avif", "..%2F..", "640", "x")) {
      assertThat(Site.stranger(port).get(of + name).statusCode()).as(name).isIn(400, 404);
    }
  }

  @Test
  void aFigureSaysWhatItShowsOrThatItDecorates() {
    assertThat(rules(published("untold", Figure.NONE))).contains("image-without-alternative");
    assertThat(rules(published("told", told()))).doesNotContain("image-without-alternative");
    assertThat(rules(published("decorates", new Figure("", true, "", ""))))
        .doesNotContain("image-without-alternative");
    assertThat(rules(published("named", new Figure("IMG_2041.jpg", false, "", ""))))
        .contains("image-named-by-file");
  }

  @Test
  void aFigureThatDecoratesHasAnEmptyAlternative() {
    long number = published("silent", new Figure("", true, "", ""));
    assertThat(Site.stranger(port).get("/r/" + number + "-avant-les-travaux").body())
        .containsPattern("<img [^>]*alt=\"\"");
  }

  /** Each column of a revision’s parts, so that none is lost when one is added. */
  @Test
  void sayingThatItIsTrueAndForWhomLosesNothingOfIt() {
    long number = published("kept", told());
    String before = parts(number);
    change(() -> verified.write(number, version(number), DAY, DAY.plusYears(1), "essai"));
    assertThat(parts(number)).isEqualTo(before).contains("Deux murs", "Collectif", "CC BY 4.0");
    Map<String, AccessRule> everyone =
        Map.of("r", AccessRule.PUBLIC, "b0", AccessRule.PUBLIC, "f0", AccessRule.PUBLIC);
    NewAccess access = new NewAccess(Teaser.of("title").orElseThrow(), everyone);
    change(() -> rows.write(number, version(number), access, "essai"));
    assertThat(parts(number)).isEqualTo(before);
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

  private String parts(long number) {
    return sql.sql(
            """
            select
              (select jsonb_agg(to_jsonb(b) - 'revision' order by b.position)
               from resources.block b where b.revision = r.revision)::text
              || (select jsonb_agg(to_jsonb(f) - 'revision' order by f.position)
               from resources.attachment f where f.revision = r.revision)::text
            from resources.resource r where r.number = ?\
            """)
        .param(number)
        .query(String.class)
        .single();
  }

  private List<String> rules(long number) {
    return proofing.published(number).stream().map(Finding::rule).toList();
  }

  private List<String> addresses(long number) {
    String of = "r" + number + "/" + sha256 + "/";
    return Stream.concat(
            Stream.of("/fichiers/" + of + "hall.jpg"),
            SIZES.stream().map(size -> "/images/" + of + size))
        .toList();
  }

  private static Figure told() {
    return new Figure("Deux murs, un rouge et un bleu.", false, "Collectif", "CC BY 4.0");
  }

  private long published(String key, Figure figure) {
    return published(key, AccessRule.PUBLIC, AccessRule.PUBLIC, figure);
  }

  private long published(String key, AccessRule block, AccessRule file, Figure figure) {
    Draft.Attachment image =
        new Draft.Attachment(sha256, "hall.jpg", "hall", "fr", "image", null, file, figure);
    Draft.Block part =
        new Draft.Block(
            "figure", "figure", null, "<p>Le hall.</p>", 2, block, List.of(image), List.of());
    Draft draft =
        new Draft(
            "figures",
            key,
            "Avant les travaux",
            "Ce que l’on voit.",
            "fr",
            "guide",
            "network",
            new Draft.Dates(null, null, null, null, null, null, null),
            List.of(),
            List.of(),
            AccessRule.PUBLIC,
            Teaser.of("title").orElseThrow(),
            false,
            List.of(part),
            List.of(),
            null,
            List.of());
    return resources.publish(List.of(new Resources.Entry(draft, null, null)), "essai").getFirst();
  }
}
