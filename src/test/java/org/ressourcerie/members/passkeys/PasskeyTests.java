package org.ressourcerie.members.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ressourcerie.access.Role;
import org.ressourcerie.members.Accounts;
import org.ressourcerie.web.NetworkSettings;
import org.ressourcerie.web.Site;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/** Passkeys without a browser: who is given a challenge, and what is no answer. */
@WebTest
class PasskeyTests {
  @LocalServerPort private int port;
  @Autowired private Challenges challenges;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient sql;

  @BeforeEach
  void fresh() {
    sql.sql("delete from members.sign_in_attempt").update();
  }

  @Test
  void aChallengeComesWithAShortCookieThatScriptsCannotRead() {
    var given = Site.stranger(port).post("/connexion/cle/defi", "");
    assertThat(given.statusCode()).isEqualTo(200);
    assertThat(given.body()).contains("\"rpId\":\"localhost\"", "\"challenge\":\"");
    assertThat(given.headers().firstValue("Set-Cookie").orElse(""))
        .contains("ressourcerie-cle=", "Max-Age=300", "HttpOnly", "SameSite=Strict");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "null",
        "[]",
        "{}",
        "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}",
        "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\","
            + "\"authenticatorData\":\"AA\",\"signature\":\"AA\"},\"clientExtensionResults\":{}}"
      })
  void whatIsNoAnswerIsRefused(String answer) {
    Site visitor = Site.visitor(port);
    visitor.post("/connexion/cle/defi", "");
    var refused = visitor.post("/connexion/cle", "retour=%2Faide&reponse=" + Site.encode(answer));
    assertThat(refused.statusCode()).isEqualTo(303);
    assertThat(refused.headers().firstValue("Location"))
        .hasValue("/connexion?cle=refusee&retour=%2Faide");
  }

  @Test
  void aNetworkIsGivenOnlySoMany() {
    sql.sql(
            "insert into members.sign_in_attempt (subject, at) select 'passkey from 7f0000', now()"
                + " from generate_series(1, 120)")
        .update();
    assertThat(Site.stranger(port).post("/connexion/cle/defi", "").statusCode()).isEqualTo(429);
  }

  @Test
  void aChallengeServesOnceInTimeAndForWhomItWasGiven() {
    long ana = account();
    String added = challenges.give(ana).cookie();
    assertThat(challenges.take(added, null)).isEmpty();
    assertThat(challenges.take(added, account())).isEmpty();
    assertThat(challenges.take(added, ana)).isPresent();
    assertThat(challenges.take(added, ana)).isEmpty();
    String entry = challenges.give(null).cookie();
    assertThat(challenges.take(entry, ana)).isEmpty();
    sql.sql("update members.passkey_challenge set expires_at = now()").update();
    assertThat(challenges.take(entry, null)).isEmpty();
    assertThat(challenges.take("?", null)).isEmpty();
  }

  @Test
  void whoHasNoAccountAddsNoKey() {
    assertThat(Site.stranger(port).post("/compte/cles/defi", "").statusCode()).isEqualTo(403);
    assertThat(
            Site.stranger(port)
                .post("/compte/cles", "nom=x&reponse=x")
                .headers()
                .firstValue("Location"))
        .hasValue("/connexion?retour=/compte");
    assertThat(Site.stranger(port).get("/compte/cles").statusCode()).isEqualTo(303);
  }

  @Test
  void underAnAddressInDigitsNothingIsOffered() throws Exception {
    String root = "http://127.0.0.1:" + port;
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> page =
          client.send(
              HttpRequest.newBuilder(URI.create(root + "/connexion")).build(),
              BodyHandlers.ofString());
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body())
          .doesNotContain("data-passkey")
          .contains("href=\"http://localhost:" + port + "/connexion\"");
      HttpResponse<String> refused =
          client.send(
              HttpRequest.newBuilder(URI.create(root + "/connexion/cle/defi"))
                  .header("Sec-Fetch-Site", "same-origin")
                  .POST(BodyPublishers.noBody())
                  .build(),
              BodyHandlers.ofString());
      assertThat(refused.statusCode()).isEqualTo(403);
    }
  }

  @Test
  void theSettingsNameTheSiteAndARequestNeverDoes() {
    var request = new MockHttpServletRequest();
    request.setServerName("evil.example.org");
    assertThat(RelyingParty.of(at(""), request)).isEmpty();
    assertThat(RelyingParty.of(at("https://centre.example.org"), request))
        .hasValue(new RelyingParty("centre.example.org", "https://centre.example.org"));
    assertThat(RelyingParty.of(at("https://centre.example.org:8443"), request))
        .map(RelyingParty::origin)
        .hasValue("https://centre.example.org:8443");
    assertThat(RelyingParty.of(at("https://192.0.2.1"), request)).isEmpty();
    request.setServerName("localhost");
    request.setLocalPort(8080);
    assertThat(RelyingParty.of(at(""), request))
        .hasValue(new RelyingParty("localhost", "http://localhost:8080"));
    request.addHeader("X-Forwarded-For", "192.0.2.1");
    assertThat(RelyingParty.of(at(""), request)).isEqualTo(Optional.empty());
  }

  private static NetworkSettings at(String site) {
    return new NetworkSettings(
        "Réseau", "", "", "", "", "", "", "", "", site, ZoneId.of("Europe/Paris"));
  }

  private long account() {
    String address = UUID.randomUUID() + "@example.org";
    accounts.give(address, Role.READER, "Ana Le Goff");
    return sql.sql("select id from members.account where email = ?")
        .param(address)
        .query(Long.class)
        .single();
  }
}
