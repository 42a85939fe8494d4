package org.ressourcerie.resources.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.resources.Items.item;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ressourcerie.access.AccessRule;
import org.ressourcerie.access.Audience;
import org.ressourcerie.files.FileReading;
import org.ressourcerie.search.ContentChanged;
import org.ressourcerie.search.Reindexing;
import org.ressourcerie.transfer.spi.ImportTarget;
import org.ressourcerie.web.Site;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dates that pass while nothing is written, and addresses that somebody tries. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(MatrixReaders.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HardRoutesTests {
  private static final String ABSENT_HASH = "0".repeat(64);
  private static final long ABSENT = 999_999_999L;

  @Autowired private ImportTarget target;
  @Autowired private Reindexing index;
  @Autowired private FileReading reading;
  @Autowired private JdbcClient sql;
  @Autowired private ApplicationEventPublisher events;
  @Autowired private MatrixReaders.Accounts accounts;
  @Autowired private MatrixReaders.MovedClock clock;
  @LocalServerPort private int port;
  private long dated;
  private long secret;

  @BeforeAll
  void publish(@TempDir Path folder) throws Exception {
    Instant now = Instant.now();
    AccessRule window =
        AccessRule.to(
            Audience.PUBLIC, now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(3)));
    target.apply(
        List.of(
            item("hard", "dated")
                .block("Datée", "<p>Le cariacou est daté.</p>", window)
                .file(written(folder, "daguet"), window)
                .made(),
            item("hard", "secret")
                .readBy(AccessRule.MEMBERS, "none")
                .block(null, "<p>Le pudu est secret.</p>")
                .file(written(folder, "mazama"), AccessRule.PUBLIC)
                .made()));
    dated = number("dated");
    secret = number("secret");
    reading.awaitRead(Duration.ofMinutes(2));
    index.awaitUpToDate(Duration.ofMinutes(1));
    accounts.create();
  }

  private static Path written(Path folder, String word) throws Exception {
    return Files.writeString(folder.resolve(word + ".txt"), "Le " + word + " est ici.");
  }

  @Test
  void theMinuteADateComesItCountsOnEveryWayAndNothingIsIndexedAgain() {
    try {
      seen(false);
      clock.move(Duration.ofHours(2));
      seen(true);
      clock.move(Duration.ofHours(4));
      seen(false);
    } finally {
      clock.move(Duration.ZERO);
      // Pages and instants kept from the time to come are not those of now.
      events.publishEvent(new ContentChanged("resource", List.of(dated)));
    }
  }

  private void seen(boolean open) {
    Site stranger = Site.stranger(port);
    String file = "/fichiers/r" + dated + "/" + hash(dated) + "/daguet.txt";
    assertThat(stranger.get("/r/" + dated + "-titre-de-dated").body().contains("cariacou"))
        .isEqualTo(open);
    assertThat(stranger.get("/api/v1/resources/" + dated).body().contains("cariacou"))
        .isEqualTo(open);
    assertThat(stranger.get(file).statusCode()).isEqualTo(open ? 200 : 404);
    for (String word : List.of("cariacou", "daguet")) {
      assertThat(stranger.get("/api/v1/search?q=" + word).body())
          .contains("\"total\":" + (open ? 1 : 0));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/r/%d",
        "/r/%d-titre-de-secret",
        "/en/r/%d",
        "/api/v1/resources/%d",
        "/r/%d/signalement",
        "/r/%d-titre-de-secret/texte/%s",
        "/fichiers/r%d/%s/mazama.txt",
        "/vignettes/r%d/%s.jpg"
      })
  void aRefusalIsWhatAbsenceIs(String pattern) {
    String refused = pattern.formatted(secret, hash(secret));
    String number = pattern.formatted(ABSENT, hash(secret));
    same(refused, number);
    if (pattern.contains("%s")) {
      same(refused, pattern.formatted(secret, ABSENT_HASH));
    }
  }

  /** Status, headers and body, but for the address that each repeats. */
  private void same(String refused, String absent) {
    HttpResponse<String> one = Site.stranger(port).get(refused);
    HttpResponse<String> other = Site.stranger(port).get(absent);
    assertThat(one.statusCode()).isEqualTo(404).isEqualTo(other.statusCode());
    assertThat(told(one)).isEqualTo(told(other));
    assertThat(plain(one.body(), refused)).isEqualTo(plain(other.body(), absent));
  }

  private static Map<String, List<String>> told(HttpResponse<String> answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeIf(name -> List.of("date", "content-length").contains(name));
    return headers;
  }

  private static String plain(String body, String address) {
    String path = address.replaceFirst("^/en", "");
    return body.replace(path, "…")
        .replace(Site.encode(path), "…")
        .replaceAll("\"timestamp\":\"[^\"]*\"", "");
  }

  @Test
  void noCacheKeepsWhatIsReserved() {
    Site member = accounts.site(Reader.MEMBER, port, null, List.of());
    for (String address :
        List.of(
            "/r/" + secret + "-titre-de-secret",
            "/api/v1/resources/" + secret,
            "/fichiers/r" + secret + "/" + hash(secret) + "/mazama.txt")) {
      HttpResponse<String> answer = member.get(address);
      assertThat(answer.statusCode()).as(address).isEqualTo(200);
      assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
          .as(address)
          .containsAnyOf("private", "no-store")
          .doesNotContain("public");
    }
  }

  @Test
  void anotherWritingOfATeamAddressOpensNothing() {
    Site member = accounts.site(Reader.MEMBER, port, null, List.of());
    String form = "/administration/ressources/" + secret + "/acces/audiences";
    for (String address : List.of(form, form + "/1", "/administration/temoins")) {
      for (String trick :
          List.of(
              address,
              address + "/",
              address + ".html",
              address + ";a=1",
              "/" + address,
              "/en" + address,
              address.toUpperCase(Locale.ROOT),
              address.replace("administration", "%61dministration"),
              address + "?proposition=1&_method=GET")) {
        for (Site site : List.of(member, Site.stranger(port))) {
          for (String method :
              List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE")) {
            HttpResponse<String> answer = site.send(method, trick);
            assertThat(answer.body()).as(method + " " + trick).doesNotContain("pudu", "secret");
            boolean told = method.equals("OPTIONS") && answer.body().isEmpty();
            assertThat(answer.statusCode() >= 300 || told).as(method + " " + trick).isTrue();
          }
        }
      }
    }
  }

  private long number(String key) {
    return sql.sql("select number from resources.resource where source = 'hard' and key = ?")
        .param(key)
        .query(Long.class)
        .single();
  }

  private String hash(long number) {
    return sql.sql(
            "select f.sha256 from resources.attachment f join resources.resource r"
                + " on r.revision = f.revision where r.number = ?")
        .param(number)
        .query(String.class)
        .single();
  }
}
