package org.ressourcerie.members.registering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ressourcerie.web.Site;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A newcomer proves their own address first; nobody learns who has an account. */
@WebTest
class ProvingTests {
  @Autowired private JdbcClient sql;
  @LocalServerPort private int port;
  private Town town;
  private Site site;

  @BeforeEach
  void build() {
    town = Town.build(sql, port);
    site = Site.stranger(port);
  }

  @Test
  void aKnownAddressGetsTheAnswerAndTheMailOfAnUnknownOne() {
    String known = town.inside();
    town.asks(known, "domain");
    assertThat(town.mandates(known)).isOne();
    String unknown = town.inside();
    String one = site.get(ask(known)).body();
    String other = site.get(ask(unknown)).body();
    assertThat(neutral(one, known)).isEqualTo(neutral(other, unknown));
    assertThat(neutral(town.mails(known).getLast(), known))
        .isEqualTo(neutral(town.mails(unknown).getLast(), unknown));
  }

  @Test
  void noCookieIsSetBeforeSomeoneIsIn() {
    String address = Town.outside();
    var asked = site.post("/inscription", "adresse=" + Site.encode(address));
    String page = Town.location(asked);
    var proven =
        site.post("/inscription/code", "demande=" + Town.id(page) + "&code=" + town.code(address));
    var shown = site.get(Town.location(proven));
    assertThat(shown.statusCode()).isEqualTo(200);
    for (var answer : java.util.List.of(asked, proven, shown)) {
      assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }
    assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  @Test
  void whoOnlyAskedForTheCodeDoesNotHoldTheProvenAddress() {
    String address = town.inside();
    String asked = Town.id(ask(address));
    String proven =
        Town.id(
            Town.location(
                site.post(
                    "/inscription/code", "demande=" + asked + "&code=" + town.code(address))));
    assertThat(proven).isNotEqualTo(asked);
    town.ask(site, asked, "domain");
    assertThat(town.mandates(address)).isZero();
  }

  @Test
  void aFormWithoutProofGivesNothing() {
    String address = town.inside();
    String request = Town.id(ask(address));
    assertThat(town.ask(site, request, "domain").headers().firstValue("Location").orElse(""))
        .contains("/inscription/suivi");
    assertThat(town.mandates(address)).isZero();
    assertThat(site.get("/inscription/suivi?demande=" + request).body()).contains("Aucune demande");
  }

  @Test
  void fiveWrongCodesEndItAndWhatWasTypedIsKept() {
    String address = Town.outside();
    String request = Town.id(ask(address));
    String right = town.code(address);
    String wrong = right.startsWith("9") ? "111111" : "999999";
    assertThat(enter(request, "12 34")).contains("value=\"12 34\"", "six chiffres");
    for (int left = 4; left > 0; left--) {
      assertThat(enter(request, wrong)).contains("value=\"" + wrong + "\"");
    }
    assertThat(enter(request, wrong)).contains("ne peut plus servir");
    assertThat(enter(request, right)).contains("ne peut plus servir");
  }

  @Test
  void anAddressIsAskedForOnlySoOften() {
    String address = Town.outside();
    for (int i = 0; i < 4; i++) {
      ask(address);
    }
    var refused = site.post("/inscription", "adresse=" + Site.encode(address));
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("value=\"" + address + "\"", "Trop de demandes");
    assertThat(town.mails(address)).hasSize(4);
  }

  @Test
  void anIncompleteAddressIsKeptInTheForm() {
    var refused = site.post("/inscription", "adresse=ana%40mairie");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("value=\"ana@mairie\"", "pas complète");
  }

  private String ask(String address) {
    return Town.location(site.post("/inscription", "adresse=" + Site.encode(address)));
  }

  private String enter(String request, String code) {
    Site browser = Site.visitor(port);
    String form = "demande=" + request + "&code=" + Site.encode(code);
    return browser.follow(browser.post("/inscription/code", form)).body();
  }

  private static String neutral(String page, String address) {
    return page.replace(address, "X")
        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "N")
        .replaceAll("\\d{3} ?\\d{3}", "C");
  }
}
