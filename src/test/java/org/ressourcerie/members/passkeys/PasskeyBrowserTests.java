package org.ressourcerie.members.passkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertDiscreet;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ressourcerie.access.Role;
import org.ressourcerie.browser.Browser;
import org.ressourcerie.members.Accounts;
import org.ressourcerie.members.signin.CodeReader;
import org.ressourcerie.web.Site;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passkeys in Chromium, with the authenticator that its debugging protocol pretends to have. */
@WebTest
class PasskeyBrowserTests {
  private static final Pattern ANSWER = Pattern.compile("(?:^|&)reponse=([^&]+)");

  @RegisterExtension static final Browser browser = new Browser();
  private final String address = UUID.randomUUID() + "@example.org";
  @LocalServerPort private int port;
  @Autowired private ApplicationContext context;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient sql;
  @Autowired private Challenges challenges;
  @Autowired private Passkeys passkeys;
  @Autowired private Ceremonies ceremonies;

  @BeforeEach
  void someone() {
    sql.sql("delete from members.sign_in_attempt").update();
    accounts.give(address, Role.READER, "Ana Le Goff");
  }

  @Test
  void aKeyIsAddedSignsInAndIsRemoved() {
    long before =
        sql.sql("select coalesce(max(id), 0) from admin.audit").query(Long.class).single();
    Page page = signedInByCode(1280);
    String cookie = session(page);
    addKey(page);
    assertThat(page.locator("main").innerText()).contains("Ordinateur", "Pas encore utilisée");
    assertAccessible(page);
    shoot(page, "compte-cles-1280");
    assertThat(mails())
        .anySatisfy(mail -> assertThat(mail).contains("« Ordinateur » a été ajoutée"));

    leave(page);
    assertAccessible(page);
    enterByKey(page);
    page.waitForURL("**/compte");
    assertThat(session(page)).isNotEqualTo(cookie);
    assertThat(page.locator("main").innerText())
        .contains("Ana Le Goff", "Utilisée pour la dernière");
    assertThat(
            sql.sql("select counter from members.passkey where account = ?")
                .param(account())
                .query(Long.class)
                .single())
        .isGreaterThan(1);

    page.locator("button", in("Retirer")).click();
    page.locator(".card-title", in("Ordinateur"))
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    assertThat(page.locator("main").innerText()).doesNotContain("Ordinateur");
    assertThat(mails())
        .anySatisfy(mail -> assertThat(mail).contains("« Ordinateur » a été retirée"));
    assertThat(keyLines(before))
        .containsExactly(
            "right account.passkey-added by Ana Le Goff of Ana Le Goff Ordinateur",
            "sign-in sign-in.passkey by Ana Le Goff of  ",
            "right account.passkey-removed by Ana Le Goff of Ana Le Goff Ordinateur");
    leave(page);
    enterByKey(page);
    page.waitForURL("**/connexion?cle=refusee*");
    assertThat(keyLines(before)).hasSize(4).last().asString().startsWith("refusal refusal.");
    assertThat(page.locator("main").innerText()).contains("n’a pas permis d’entrer");
    assertAccessible(page);
    assertThat(session(page)).isEmpty();
    assertThat(browser.complaints()).isEmpty();
  }

  /** What the log says of keys since then; nothing else writes to it meanwhile. */
  private List<String> keyLines(long before) {
    return sql.sql(
            """
            select kind || ' ' || what || ' by ' || by_whom || ' of ' || subject || ' ' || detail
            from admin.audit where id > ? and (what like '%passkey%' or kind = 'refusal')
            order by id
            """)
        .param(before)
        .query(String.class)
        .list();
  }

  @Test
  void aClosedAccountIsRefusedAsAnUnknownKeyIs() {
    Page page = signedInByCode(360);
    addKey(page);
    assertNoHorizontalScroll(page);
    shoot(page, "compte-cles-360");
    leave(page);
    shoot(page, "connexion-360");
    assertNoHorizontalScroll(page);
    sql.sql("update members.account set closed_at = now() where email = ?").param(address).update();
    enterByKey(page);
    page.waitForURL("**/connexion?cle=refusee*");
    assertThat(session(page)).isEmpty();
  }

  @Test
  void anAnswerServesOnceAndForNoOtherChallenge() throws Exception {
    Page page = signedInByCode(1280);
    addKey(page);
    leave(page);
    String answer = captured(page);

    Challenges.Given other = challenges.give(null);
    assertThat(enter(other.cookie(), answer)).isFalse();

    String cookie = cookieOf(page);
    assertThat(entered(cookie, answer, 50)).isOne();
    assertThat(enter(cookie, answer)).isFalse();
  }

  @Test
  void anAnswerForAnotherOriginChallengeOwnerOrCounterIsRefused() {
    Page page = signedInByCode(1280);
    addKey(page);
    leave(page);
    String answer = captured(page);
    var elsewhere = new RelyingParty("localhost", "http://localhost:1");
    var here = new RelyingParty("localhost", "http://localhost:" + port);
    Bytes challenge = challenge(cookieOf(page));
    Passkeys.Found key = passkeys.hold(ceremonies.credential(answer).orElseThrow()).orElseThrow();
    assertThat(ceremonies.authenticate(answer, challenge, elsewhere, key)).isEmpty();
    assertThat(
            ceremonies.authenticate(
                answer, challenge, new RelyingParty("example.org", here.origin()), key))
        .isEmpty();
    assertThat(ceremonies.authenticate(answer, Bytes.random(), here, key)).isEmpty();
    assertThat(ceremonies.authenticate(answer, challenge, here, stranger(key))).isEmpty();
    assertThat(ceremonies.authenticate(answer, challenge, here, ahead(key))).isEmpty();
    assertThat(ceremonies.authenticate(answer, challenge, here, key)).isPresent();
  }

  @Test
  void withoutScriptNothingIsSaidAndNoCookieIsSet() {
    Page page = browser.openWithoutScript(at("/connexion"), 360);
    assertThat(page.locator("main").innerText()).doesNotContain("clé");
    Page scripted = browser.open(at("/connexion"), 1280);
    assertThat(scripted.locator("main").innerText()).contains("Se connecter avec une clé d’accès");
    assertDiscreet(browser, scripted);
    assertAccessible(scripted);
    shoot(scripted, "connexion-1280");
  }

  private Passkeys.Found stranger(Passkeys.Found key) {
    return new Passkeys.Found(key.id(), key.account(), Bytes.random(), key.kept());
  }

  /** As if the key had signed more often than it says: a copy of it was used. */
  private Passkeys.Found ahead(Passkeys.Found key) {
    Kept kept = key.kept();
    return new Passkeys.Found(
        key.id(),
        key.account(),
        key.handle(),
        new Kept(
            kept.credential(),
            kept.attested(),
            1000,
            kept.verified(),
            kept.eligible(),
            kept.backedUp()));
  }

  private Page signedInByCode(int width) {
    var options = new NewContextOptions().setViewportSize(width, 900);
    Page page = browser.open(at("/connexion?retour=%2Fcompte"), options);
    authenticator(page);
    page.locator("#adresse").fill(address);
    page.locator("form button", in("Recevoir un code")).click();
    page.waitForURL("**/connexion/code?demande=*");
    page.locator("#code").fill(CodeReader.last(context, address));
    page.locator("form button", in("Se connecter")).click();
    page.waitForURL("**/compte");
    return page;
  }

  private static void authenticator(Page page) {
    CDPSession devices = page.context().newCDPSession(page);
    devices.send("WebAuthn.enable");
    var options = new JsonObject();
    options.addProperty("protocol", "ctap2");
    options.addProperty("transport", "internal");
    options.addProperty("hasResidentKey", true);
    options.addProperty("hasUserVerification", true);
    options.addProperty("isUserVerified", true);
    options.addProperty("automaticPresenceSimulation", true);
    var added = new JsonObject();
    added.add("options", options);
    devices.send("WebAuthn.addVirtualAuthenticator", added);
  }

  private static void addKey(Page page) {
    page.locator("#nom").fill("Ordinateur");
    page.locator("button", in("Ajouter une clé")).click();
    page.locator(".card-title", in("Ordinateur")).waitFor();
  }

  private void leave(Page page) {
    page.locator("main button", in("Se déconnecter")).first().click();
    page.waitForURL(at("/"));
    page.navigate(at("/connexion?retour=%2Fcompte"));
  }

  private static void enterByKey(Page page) {
    page.locator("button", in("Se connecter avec une clé")).click();
  }

  /** What the browser was about to send, kept from reaching the site. */
  private static String captured(Page page) {
    page.route("**/connexion/cle", route -> route.abort());
    Request sent = page.waitForRequest("**/connexion/cle", () -> enterByKey(page));
    var found = ANSWER.matcher(sent.postData());
    assertThat(found.find()).isTrue();
    return URLDecoder.decode(found.group(1), StandardCharsets.UTF_8);
  }

  private Bytes challenge(String cookie) {
    return sql.sql("select challenge from members.passkey_challenge where cookie = ?")
        .param(Bytes.read(cookie).orElseThrow().hash().raw())
        .query((row, n) -> new Bytes(row.getBytes("challenge")))
        .single();
  }

  private boolean enter(String cookie, String answer) {
    return send(cookie, answer).headers().firstValue("Location").orElseThrow().equals("/compte");
  }

  private HttpResponse<String> send(String cookie, String answer) {
    return Site.stranger(port)
        .post(
            "/connexion/cle",
            "retour=%2Fcompte&reponse=" + Site.encode(answer),
            "Sec-Fetch-Site",
            "same-origin",
            "Cookie",
            "ressourcerie-cle=" + cookie);
  }

  private int entered(String cookie, String answer, int times) throws Exception {
    var start = new CountDownLatch(1);
    List<Future<Boolean>> all = new ArrayList<>();
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < times; i++) {
        all.add(
            crowd.submit(
                () -> {
                  start.await();
                  return enter(cookie, answer);
                }));
      }
      start.countDown();
    }
    int entered = 0;
    for (Future<Boolean> one : all) {
      entered += one.get() ? 1 : 0;
    }
    return entered;
  }

  private long account() {
    return sql.sql("select id from members.account where email = ?")
        .param(address)
        .query(Long.class)
        .single();
  }

  private List<String> mails() {
    return sql
        .sql("select plain from notifications.mail where recipient = ?")
        .param(address)
        .query(String.class)
        .list()
        .stream()
        .map(mail -> mail.replace('\u00a0', ' ').replaceAll("\\s+", " "))
        .toList();
  }

  private static String session(Page page) {
    return cookie(page, "ressourcerie");
  }

  private static String cookieOf(Page page) {
    return cookie(page, "ressourcerie-cle");
  }

  private static String cookie(Page page, String name) {
    return page.context().cookies().stream()
        .filter(one -> one.name.equals(name))
        .map(one -> one.value)
        .findFirst()
        .orElse("");
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", name + ".png")));
  }

  private static Page.LocatorOptions in(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }
}
