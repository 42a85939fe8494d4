package org.ressourcerie.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions lie in the database: seen by who owns them, ended by them or by age. */
@WebTest
class SessionsTests {
  private final int port;
  @Autowired private JdbcClient sql;

  @Autowired
  SessionsTests(@LocalServerPort int port) {
    this.port = port;
  }

  @BeforeEach
  void nobodyIsSignedIn() {
    sql.sql("delete from web.session").update();
  }

  @Test
  void aVisitorWhoOnlyReadsHasNone() {
    Site stranger = Site.visitor(port);
    for (String path : new String[] {"/", "/aide", "/connexion", "/connexion/code", "/rien"}) {
      assertThat(stranger.get(path).headers().firstValue("Set-Cookie")).as(path).isEmpty();
    }
    assertThat(count()).isZero();
  }

  @Test
  void signingInAgainChangesTheSession() {
    Site site = Site.signedIn(port, "member");
    String first = id();
    String account = site.get("/compte").body();
    site.post("/essai/entrer", "as=member&_csrf=" + token(account));
    assertThat(count()).isOne();
    assertThat(id()).isNotEqualTo(first);
  }

  @Test
  void aPageThatIsReadWritesTheSessionOnceAMinute() {
    Site site = Site.signedIn(port, "member");
    site.get("/aide");
    String written = row();
    site.get("/aide");
    assertThat(row()).isEqualTo(written);
    sql.sql("update web.session set last_access_time = last_access_time - 61000").update();
    String older = row();
    site.get("/aide");
    assertThat(row()).isNotEqualTo(older);
  }

  /** Changes whenever the row is written. */
  private String row() {
    return sql.sql("select xmin::text || ' ' || ctid::text from web.session")
        .query(String.class)
        .single();
  }

  @Test
  void oneSeesOnesSessionsAndEndsAnother() {
    Site here = Site.signedIn(port, "member");
    Site there = Site.signedIn(port, "member");
    Site.signedIn(port, "staff");
    String page = here.get("/compte").body();
    assertThat(page.split("class=\"card\"", -1)).hasSize(3);
    assertThat(page).contains("C’est la connexion que vous utilisez");
    assertThat(page).doesNotContain(id());
    String end = page.replaceFirst("(?s).*?(/compte/sessions/[0-9a-f]{16}/fin).*", "$1");
    assertThat(here.post(end, "_csrf=" + token(page)).statusCode()).isEqualTo(303);
    assertThat(there.get("/compte").statusCode()).isEqualTo(302);
    assertThat(here.get("/compte").statusCode()).isEqualTo(200);
    assertThat(count()).isEqualTo(2);
  }

  @Test
  void nobodyEndsTheSessionOfAnother() {
    Site member = Site.signedIn(port, "member");
    Site.signedIn(port, "member");
    Site staff = Site.signedIn(port, "staff");
    String end =
        member
            .get("/compte")
            .body()
            .replaceFirst("(?s).*?(/compte/sessions/[0-9a-f]{16}/fin).*", "$1");
    staff.post(end, "_csrf=" + token(staff.get("/compte").body()));
    assertThat(count()).isEqualTo(3);
  }

  @Test
  void allTheOthersEndTogether() {
    Site here = Site.signedIn(port, "member");
    Site there = Site.signedIn(port, "member");
    Site staff = Site.signedIn(port, "staff");
    here.post("/compte/sessions/autres/fin", "_csrf=" + token(here.get("/compte").body()));
    assertThat(there.get("/compte").statusCode()).isEqualTo(302);
    assertThat(here.get("/compte").statusCode()).isEqualTo(200);
    assertThat(staff.get("/compte").statusCode()).isEqualTo(200);
  }

  @Test
  void oneLeavesEverywhereAtOnce() {
    Site here = Site.signedIn(port, "member");
    Site there = Site.signedIn(port, "member");
    here.post("/compte/sessions/fin", "_csrf=" + token(here.get("/compte").body()));
    assertThat(there.get("/compte").statusCode()).isEqualTo(302);
    assertThat(here.get("/compte").statusCode()).isEqualTo(302);
    assertThat(count()).isZero();
  }

  @Test
  void aSessionDoesNotOutliveItsLongestTime() {
    Site site = Site.signedIn(port, "member");
    long days29 = System.currentTimeMillis() - 29L * 86_400_000;
    sql.sql("update web.session set creation_time = ?").param(days29).update();
    assertThat(site.get("/compte").statusCode()).isEqualTo(200);
    sql.sql("update web.session set creation_time = ?").param(days29 - 2 * 86_400_000L).update();
    assertThat(site.get("/compte").statusCode()).isEqualTo(302);
    assertThat(count()).isZero();
  }

  @Test
  void aSessionThatCannotBeReadIsAnonymous() {
    Site site = Site.signedIn(port, "member");
    sql.sql("update web.session_attributes set attribute_bytes = 'x'::bytea").update();
    assertThat(site.get("/aide").statusCode()).isEqualTo(200);
    assertThat(site.get("/compte").statusCode()).isEqualTo(302);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36 Edg/140|Edge,"
            + " Windows",
        "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1|Safari,"
            + " iPhone",
        "Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0|Firefox, Linux",
        "curl/8|''"
      })
  void aDeviceIsNamedByItsFamilyAtMost(String userAgent, String device) {
    assertThat(Device.of(userAgent)).isEqualTo(device);
  }

  private static String token(String page) {
    return Site.encode(page.replaceFirst("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1"));
  }

  private long count() {
    return sql.sql("select count(*) from web.session").query(Long.class).single();
  }

  private String id() {
    return sql.sql("select session_id from web.session order by creation_time limit 1")
        .query(String.class)
        .single();
  }
}
