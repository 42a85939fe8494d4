package org.ressourcerie.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Headers, cookies, languages, doors. */
@WebTest
class ShellTests {
  private final int port;
  private final Site site;

  @Autowired
  ShellTests(@LocalServerPort int port) {
    this.port = port;
    this.site = Site.stranger(port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/aide",
        "/en/aide",
        "/mentions-legales",
        "/plan-du-site",
        "/rien",
        "/api/v1/rien"
      })
  void everyAnswerIsStrictAndWithoutCookie(String path) {
    var headers = site.get(path).headers();
    assertThat(headers.firstValue("Set-Cookie")).isEmpty();
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
  }

  @Test
  void theAddressDecidesTheLanguage() {
    assertThat(site.get("/aide", "Accept-Language", "en").body()).contains("<html lang=\"fr\">");
    assertThat(site.get("/en/aide").body())
        .contains("<html lang=\"en\">")
        .contains("href=\"/en/mentions-legales\"")
        .contains("hreflang=\"fr\" href=\"/aide\"");
    assertThat(site.get("/enclos").statusCode()).isEqualTo(404);
  }

  @Test
  void whatDeclaresNoChannelDoesNotAnswer() {
    assertThat(site.get("/essai/sans-canal").statusCode()).isEqualTo(404);
  }

  @Test
  void forOthersThanTheStaffTheirRoutesDoNotExist() {
    assertThat(site.get("/essai/equipe").statusCode()).isEqualTo(404);
    assertThat(Site.signedIn(port, "member").get("/essai/equipe").statusCode()).isEqualTo(404);
    assertThat(Site.signedIn(port, "staff").get("/essai/equipe").statusCode()).isEqualTo(200);
  }

  @Test
  void aPostWithoutItsTokenIsRefused() {
    Site member = Site.signedIn(port, "member");
    var refused = member.post("/en/deconnexion", "");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(member.get("/compte").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site,cross-site",
    "Sec-Fetch-Site,same-site",
    "Sec-Fetch-Site,none",
    "Origin,http://elsewhere.example.org",
    "Origin,null",
    "X-Says,nothing"
  })
  void aFormOfAnotherSiteIsRefused(String header, String value) {
    var refused = site.post("/essai/entrer", "as=staff", header, value);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Formulaire expiré");
  }

  @Test
  void aBrowserThatOnlySaysItsOriginIsUnderstood() {
    assertThat(
            site.post("/essai/entrer", "as=staff", "Origin", "http://localhost:" + port)
                .statusCode())
        .isLessThan(400);
  }

  @Test
  void leavingTakesAPostFromTheAccountPage() {
    Site member = Site.signedIn(port, "member");
    String account = member.get("/en/compte").body();
    assertThat(account).contains("Camille").contains("action=\"/en/deconnexion\"");
    assertThat(member.get("/deconnexion").statusCode()).isEqualTo(404);
    String token = account.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    var left = member.post("/en/deconnexion", "_csrf=" + Site.encode(token));
    assertThat(left.statusCode()).isEqualTo(303);
    assertThat(left.headers().firstValue("Location")).contains("/en/");
    assertThat(member.get("/compte").statusCode()).isEqualTo(302);
  }

  @Test
  void aFailureSaysNothingOfItsCause() {
    var failed = site.get("/essai/panne");
    assertThat(failed.statusCode()).isEqualTo(500);
    assertThat(failed.body()).contains("Une erreur est survenue").doesNotContain("IllegalState");
  }

  @Test
  void aDatabaseThatIsAwayIsNotABrokenSite() {
    assertThat(site.get("/essai/base").statusCode()).isEqualTo(503);
  }

  @Test
  void aPathThatHidesItsShapeIsRefused() {
    assertThat(site.get("/aide;x=1").statusCode()).isEqualTo(400);
    assertThat(site.get("/en//aide").statusCode()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/adhesion?q=%00",
        "/annuaire?q=a%00",
        "/recherche?q=loyer%00",
        "/recherche?theme=%00&q=loyer",
        "/ressources?provenance=/e%00",
        "/api/v1/search?q=%00",
        "/connexion?retour=/%00"
      })
  void aCharacterThatIsNoTextIsRefusedAtTheDoor(String path) {
    assertThat(site.get(path).statusCode()).isEqualTo(400);
  }

  @Test
  void aFormThatHoldsACharacterThatIsNoTextIsRefused() {
    assertThat(site.post("/connexion", "adresse=a%00@example.org").statusCode()).isEqualTo(400);
  }

  @Test
  void programsAreToldOfProblemsInTheirFormat() {
    var missing = site.get("/api/v1/rien");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(missing.body()).contains("\"instance\":\"/api/v1/rien\"");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/resources?size=1000, 400, de 1 à 100, from 1 to 100",
    "/api/v1/resources?page=deux, 400, n’a pas la forme, not have the expected form",
    "/api/v1/search?sort=hasard, 400, 'relevance, date, verified', 'one of relevance'",
    "/api/v1/rien, 404, n’existe pas, does not exist",
    "/api/v1/essai/panne, 503, Réessayez dans une minute, try again in a minute"
  })
  void programsAreToldInTheirLanguage(String path, int status, String french, String english) {
    var silent = site.get(path);
    assertThat(silent.statusCode()).isEqualTo(status);
    assertThat(silent.body()).contains(french).doesNotContain(english);
    assertThat(silent.headers().firstValue("Vary")).contains("Accept-Language");
    assertThat(site.get(path, "Accept-Language", "de, en;q=0.8, fr;q=0.5").body())
        .contains(english);
    assertThat(site.get(path, "Accept-Language", "fr, en;q=0.8").body()).contains(french);
    assertThat(site.get("/en" + path).body()).contains(english);
  }

  @Test
  void aFormatThatTheApiDoesNotSpeakIsAProblemToo() {
    var refused = site.get("/api/v1/resources", "Accept", "text/html");
    assertThat(refused.statusCode()).isEqualTo(406);
    assertThat(refused.body()).contains("application/json").contains("L’API répond");
  }

  @Test
  void theStyleSheetMayBeKeptForEver() {
    String page = site.get("/aide").body();
    String address = page.replaceAll("(?s).*(/design/site-[0-9a-f]+\\.css).*", "$1");
    var sheet = site.get(address);
    assertThat(sheet.statusCode()).isEqualTo(200);
    assertThat(sheet.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(sheet.body())
        .startsWith("@layer reset")
        .contains("--color-accent")
        .contains("@page");
    assertThat(site.get("/design/favicon.svg").statusCode()).isEqualTo(200);
  }
}
