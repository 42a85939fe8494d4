package org.ressourcerie.members.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ressourcerie.web.Site;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signing in by a code sent by mail, as a browser without script and without cookies does it. */
@WebTest
class SignInTests {
  private static final Pattern CODE = Pattern.compile("\\b(\\d{3}) (\\d{3})\\b");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/\\S+)");

  private final String address = UUID.randomUUID() + "@example.org";
  private final int port;
  private final Site site;
  @Autowired private JdbcClient sql;
  @Autowired private Sending sending;

  @Autowired
  SignInTests(@LocalServerPort int port) {
    this.port = port;
    this.site = Site.stranger(port);
  }

  @BeforeEach
  void someoneWithAnAccount() {
    sql.sql("delete from members.sign_in_attempt").update();
    long person =
        sql.sql(
                "insert into members.person (slug, given_name, family_name) values (?, 'Ana',"
                    + " 'Le Goff') returning id")
            .param(address)
            .query(Long.class)
            .single();
    sql.sql("insert into members.account (person, email) values (?, ?)")
        .params(person, address)
        .update();
  }

  @Test
  void theCodeOfTheMailOpensASessionAndLeadsBack() {
    String page = ask(address, "/r/12-titre?x=1#partie-3");
    assertThat(site.get(page).headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(site.get(page).body())
        .contains("autocomplete=\"one-time-code\"", "inputmode=\"numeric\"", "/courrier");
    Site browser = Site.visitor(port);
    var entered = browser.post("/connexion/code", form(page, " " + code() + " "));
    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(entered.headers().firstValue("Location")).hasValue("/r/12-titre?x=1#partie-3");
    assertThat(entered.headers().firstValue("Set-Cookie").orElse(""))
        .contains("ressourcerie=", "HttpOnly", "SameSite=Lax");
    assertThat(browser.get("/compte").body()).contains("Ana Le Goff");
    assertThat(typed(page, code())).contains("ne peut plus servir");
  }

  @Test
  void theLinkOpensAPageWithAButtonAndUsesNothing() {
    ask(address, "/aide");
    Matcher link = LINK.matcher(mail());
    assertThat(link.find()).isTrue();
    assertThat(site.get(link.group(1)).body()).contains("value=\"" + digits() + "\"");
    var shown = site.get(link.group(1));
    assertThat(shown.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    assertThat(leadsTo(site.post("/connexion/code", form(link.group(1), digits()))))
        .isEqualTo("/aide");
  }

  @Test
  void anUnknownAddressGetsTheSameAnswerAndAnotherMail() {
    String unknown = UUID.randomUUID() + "@example.org";
    String known = site.get(ask(address, "/")).body();
    String other = site.get(ask(unknown, "/")).body();
    assertThat(neutral(other, unknown)).isEqualTo(neutral(known, address));
    assertThat(mailsTo(unknown))
        .singleElement()
        .asString()
        .contains("Aucun compte")
        .doesNotContainPattern(CODE);
    String wrong = typed(ask(unknown, "/"), "123456");
    String alike = typed(ask(address, "/"), wrongCode());
    assertThat(neutral(wrong.replace("123456", ""), unknown))
        .isEqualTo(neutral(alike.replace(wrongCode(), ""), address));
    assertThat(mailsTo(unknown)).hasSize(1);
  }

  @Test
  void whatWasTypedIsKeptWhenItIsWrong() {
    var refused = site.post("/connexion", "adresse=ana%40collectivite&retour=%2Faide%23entrer");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("value=\"ana@collectivite\"", "value=\"/aide#entrer\"", "pas complète");
    Site browser = Site.visitor(port);
    var short_ = browser.post("/connexion/code", form(ask(address, "/"), "12 34"));
    assertThat(short_.headers().firstValue("Set-Cookie").orElse(""))
        .contains("Path=/connexion/code", "Max-Age=60", "HttpOnly", "SameSite=Strict");
    assertThat(browser.follow(short_).body()).contains("value=\"12 34\"", "six chiffres");
    assertThat(browser.follow(short_).body()).contains("value=\"\"", "six chiffres");
  }

  @Test
  void aWrongCodeIsToldByAPageAskedForByGetAndIsInNoAddress() {
    String page = ask(address, "/");
    Site browser = Site.visitor(port);
    var wrong = browser.post("/connexion/code", form(page, wrongCode()));
    assertThat(wrong.headers().firstValue("Location").orElse(""))
        .isEqualTo(page + "&essai=faux")
        .doesNotContain(wrongCode());
    assertThat(browser.follow(wrong).body())
        .contains("Il reste 4 essais", "value=\"" + wrongCode() + "\"");
    assertThat(browser.post("/connexion/code", form(page, digits())).statusCode()).isEqualTo(303);
    assertThat(browser.get("/compte").statusCode()).isEqualTo(200);
  }

  @Test
  void fiveWrongCodesEndIt() {
    String page = ask(address, "/");
    for (int left = 4; left > 0; left--) {
      assertThat(typed(page, wrongCode()))
          .contains(left == 1 ? "Il reste un essai" : "Il reste " + left + " essais");
    }
    String right = digits();
    assertThat(typed(page, wrongCode())).contains("ne peut plus servir");
    assertThat(typed(page, right)).contains("ne peut plus servir");
  }

  @Test
  void aNewCodeTakesThePlaceOfTheOld() {
    String first = ask(address, "/");
    String old = digits();
    String second = ask(address, "/");
    assertThat(typed(first, old)).contains("ne peut plus servir");
    assertThat(leadsTo(site.post("/connexion/code", form(second, digits())))).isEqualTo("/");
  }

  @Test
  void anOldCodeIsDead() {
    String page = ask(address, "/");
    sql.sql("update members.sign_in_code set expires_at = now() where address = ?")
        .param(address)
        .update();
    assertThat(site.get(page).body()).contains("ne peut plus servir");
    assertThat(typed(page, digits())).contains("ne peut plus servir");
  }

  @Test
  void aClosedAccountDoesNotEnter() {
    String page = ask(address, "/");
    String code = digits();
    sql.sql("update members.account set closed_at = now() where email = ?").param(address).update();
    assertThat(typed(page, code)).contains("Il reste 4 essais");
  }

  @Test
  void fiftyAtOnceWithTheRightCodeOpenOneSession() throws Exception {
    String page = ask(address, "/");
    String form = form(page, digits());
    var start = new CountDownLatch(1);
    List<Future<HttpResponse<String>>> answers = new ArrayList<>();
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 50; i++) {
        answers.add(
            crowd.submit(
                () -> {
                  start.await();
                  return site.post("/connexion/code", form);
                }));
      }
      start.countDown();
    }
    int entered = 0;
    for (Future<HttpResponse<String>> answer : answers) {
      entered += leadsTo(answer.get()).equals("/") ? 1 : 0;
    }
    assertThat(entered).isOne();
  }

  @Test
  void anAddressIsAskedForOnlySoOften() {
    for (int i = 0; i < 4; i++) {
      ask(address, "/");
    }
    var refused = site.post("/connexion", "adresse=" + Site.encode(address));
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.body()).contains("Trop de demandes", "value=\"" + address + "\"");
    assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0))
        .isBetween(1L, Duration.ofMinutes(15).toSeconds() + 1);
    assertThat(mailsTo(address)).hasSize(4);
  }

  @Test
  void aNetworkAsksAndMissesOnlySoOften() {
    String page = ask(address, "/");
    attempts("asked from 7f0000", 40);
    assertThat(site.post("/connexion", "adresse=" + Site.encode(address)).statusCode())
        .isEqualTo(429);
    attempts("wrong from 7f0000", 50);
    assertThat(typed(page, digits())).contains("Trop de demandes", "Réessayez dans");
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example.org", "https://evil.example.org/", "/\\evil", "x"})
  void theWayBackStaysHere(String back) {
    String page = ask(address, back);
    var entered = site.post("/connexion/code", form(page, digits()));
    assertThat(leadsTo(entered)).isEqualTo("/");
  }

  @Test
  void anAdministratorEndsTheSessionsOfSomeoneAndClosesTheirAccount() {
    Site browser = entered();
    Site administrator = Site.signedIn(port, "staff");
    String person = "/administration/personnes/" + address;
    assertThat(administrator.get(person).body()).contains("Mettre fin à toutes ses connexions");
    assertThat(Site.signedIn(port, "officer").get(person).body())
        .doesNotContain("Mettre fin à toutes ses connexions", "Fermer ce compte");
    submit(administrator, person, "/sessions/fin", "");
    assertThat(browser.get("/compte").statusCode()).isEqualTo(302);
    Site again = entered();
    submit(administrator, person, "/compte/fermeture", "why=parti");
    assertThat(again.get("/compte").statusCode()).isEqualTo(302);
    assertThat(administrator.get("/administration/journal").body())
        .contains("Compte fermé", "parti", "Connexions interrompues");
    ask(address, "/");
    assertThat(mail()).doesNotContainPattern(CODE);
    submit(administrator, person, "/compte/ouverture", "");
    assertThat(entered().get("/compte").statusCode()).isEqualTo(200);
  }

  private Site entered() {
    Site browser = Site.visitor(port);
    browser.post("/connexion/code", form(ask(address, "/"), digits()));
    assertThat(browser.get("/compte").statusCode()).isEqualTo(200);
    return browser;
  }

  private static void submit(Site site, String page, String action, String fields) {
    Matcher token = TOKEN.matcher(site.get(page).body());
    assertThat(token.find()).isTrue();
    var answer = site.post(page + action, fields + "&_csrf=" + Site.encode(token.group(1)));
    assertThat(answer.statusCode()).isEqualTo(303);
  }

  @Test
  void theMailSpeaksTheLanguageOfThePage() {
    site.post("/en/connexion", "adresse=" + Site.encode(address));
    assertThat(mail()).contains("Here is the code", "/en/connexion/code?");
  }

  @Test
  void aLinkNeverGoesToTheNameThatARequestClaims() {
    site.post(
        "/connexion",
        "adresse=" + Site.encode(address),
        "Sec-Fetch-Site",
        "same-origin",
        "X-Forwarded-Host",
        "evil.example.org");
    assertThat(mail()).doesNotContain("evil", "http:").containsPattern(CODE);
  }

  /** The page that a code leads to, without cookies. */
  private String typed(String page, String code) {
    return site.follow(site.post("/connexion/code", form(page, code))).body();
  }

  private static String leadsTo(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer.headers().firstValue("Location").orElseThrow();
  }

  /** The path of the page that asks for the code. */
  private String ask(String whom, String back) {
    var asked =
        site.post("/connexion", "adresse=" + Site.encode(whom) + "&retour=" + Site.encode(back));
    assertThat(asked.statusCode()).isEqualTo(303);
    assertThat(asked.headers().firstValue("Set-Cookie")).isEmpty();
    sending.settle();
    return asked.headers().firstValue("Location").orElseThrow();
  }

  private String mail() {
    sending.settle();
    return mailsTo(address).getLast();
  }

  private List<String> mailsTo(String whom) {
    return sql.sql("select plain from notifications.mail where recipient = ? order by id")
        .param(whom)
        .query(String.class)
        .list();
  }

  private String code() {
    Matcher code = CODE.matcher(mail());
    assertThat(code.find()).isTrue();
    return code.group();
  }

  private String digits() {
    return code().replace(" ", "");
  }

  private String wrongCode() {
    return digits().startsWith("9") ? "111111" : "999999";
  }

  private static String form(String page, String code) {
    String id = page.replaceFirst(".*demande=([0-9a-f-]{36}).*", "$1");
    return "demande=" + id + "&code=" + Site.encode(code);
  }

  private static String neutral(String page, String whom) {
    return page.replace(whom, "X").replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "N");
  }

  private void attempts(String subject, int times) {
    sql.sql(
            "insert into members.sign_in_attempt (subject, at) select ?, now() from"
                + " generate_series(1, ?)")
        .params(subject, times)
        .update();
  }
}
