package org.ressourcerie.members.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ressourcerie.access.Role;
import org.ressourcerie.browser.Browser;
import org.ressourcerie.members.Accounts;
import org.ressourcerie.members.oidc.OidcTest.Providing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Through Spring’s own server and back, in a real browser that enforces the site’s policies. */
@OidcTest
class OidcBrowserTests {
  @RegisterExtension static final Browser browser = new Browser();
  private final String address = UUID.randomUUID() + "@example.org";
  @LocalServerPort int port;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient sql;

  /** The server has one account, and the site would recognise it by what the test before linked. */
  @BeforeEach
  void nobodyCameBefore() {
    sql.sql("delete from members.identity where issuer = ?")
        .param(Providing.SPRING.issuer())
        .update();
  }

  @Test
  void inAndOutWithoutScriptOnAPhone() {
    Page page = browser.openWithoutScript(at("/connexion?retour=%2Fcompte"), 360);
    throughSpring(page);
  }

  @Test
  void inAndOutOnAWideScreen() {
    Page page = browser.open(at("/connexion?retour=%2Fcompte"), 1280);
    assertAccessible(page);
    throughSpring(page);
  }

  @Test
  void thePagesOnTheWayAreAccessible() {
    Page page = browser.open(at("/connexion/fournisseur/spring/refus?motif=clock"), 360);
    assertAccessible(page);
    assertNoHorizontalScroll(page);
    shot(page, "refusal");
    Providing.SPRING.serve(
        at(""), Map.of("email", address, "email_verified", true, "name", "Bob Guen"));
    page.navigate(at("/connexion?retour=%2Faide"));
    assertNoHorizontalScroll(page);
    shot(page, "sign-in");
    press(page);
    page.waitForURL("**/connexion/sans-droit?*");
    assertAccessible(page);
    assertNoHorizontalScroll(page);
    shot(page, "without-rights");
    assertThat(page.locator("main").innerText()).contains("rien n’indique");
  }

  private void throughSpring(Page page) {
    accounts.give(address, Role.EDITOR, "Ana Le Goff");
    Providing.SPRING.serve(at(""), Map.of("email", address, "email_verified", true));
    assertThat(page.context().cookies()).isEmpty();
    press(page);
    page.waitForURL("**/compte");
    assertThat(page.locator("main").innerText()).contains("Ana Le Goff");
    assertThat(page.context().cookies(at("/")).stream().map((Cookie one) -> one.name).toList())
        .contains("ressourcerie")
        .doesNotContain(Mark.COOKIE);
    page.locator("form[action='/deconnexion'] button").click();
    page.waitForURL(at("/"));
    page.navigate(at("/compte"));
    assertThat(page.url()).contains("/connexion");
    page.navigate(Providing.SPRING.issuer() + "/login");
    assertThat(page.locator("#username").isVisible()).isTrue();
    assertThat(browser.complaints()).isEmpty();
  }

  private void press(Page page) {
    page.locator("button", new Page.LocatorOptions().setHasText("Spring")).click();
    page.waitForURL(Providing.SPRING.issuer() + "/login");
    page.locator("#username").fill("ana");
    page.locator("#password").fill("secret");
    page.locator("button[type=submit]").click();
  }

  private static void shot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("target", "oidc-" + name + ".png")));
  }

  /** By digits: Spring’s server takes no name for this machine. */
  private String at(String path) {
    return "http://127.0.0.1:" + port + path;
  }
}
