package org.ressourcerie.members.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertDiscreet;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ressourcerie.access.Role;
import org.ressourcerie.browser.Browser;
import org.ressourcerie.members.Accounts;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole way in, in a real browser, with the code read in the mailbox page. */
@WebTest
class SignInBrowserTests {
  @RegisterExtension static final Browser browser = new Browser();
  private final String address = UUID.randomUUID() + "@example.org";
  @LocalServerPort int port;
  @Autowired private Accounts accounts;
  @Autowired private JdbcClient sql;
  @Autowired private Sending sending;

  @Test
  void onAPhoneWithoutScript() {
    Page page = browser.openWithoutScript(at("/connexion?retour=%2Fcompte"), 360);
    enter(page);
  }

  @Test
  void onAWideScreenEveryPageIsAccessible() {
    Page page = browser.openDark(at("/connexion?retour=%2Fcompte"), 1280);
    assertAccessible(page);
    assertDiscreet(browser, page);
    enter(page);
    assertAccessible(page);
    assertNoHorizontalScroll(page);
    page.navigate(at("/courrier"));
    assertAccessible(page);
    page.locator(".card-title a").first().click();
    assertAccessible(page);
    page.locator("a[href$='/html']").click();
    page.waitForURL("**/html");
    assertThat(page.locator("body").innerText()).contains("Bonjour Ana Le Goff");
    assertThat(browser.complaints()).isEmpty();
  }

  private void enter(Page page) {
    sql.sql("delete from members.sign_in_attempt").update();
    accounts.give(address, Role.EDITOR, "Ana Le Goff");
    page.locator("#adresse").fill("ana");
    page.locator("form button", in("Recevoir un code")).click();
    assertThat(page.locator(".field-error").innerText()).contains("pas complète");
    assertThat(page.locator("#adresse").inputValue()).isEqualTo("ana");
    page.locator("#adresse").fill(address);
    page.locator("form button", in("Recevoir un code")).click();
    page.waitForURL("**/connexion/code?demande=*");
    assertNoHorizontalScroll(page);
    sending.settle();
    String mail =
        sql.sql("select plain from notifications.mail where recipient = ?")
            .param(address)
            .query(String.class)
            .single();
    page.locator("#code").fill(mail.replaceFirst("(?s).*?(\\d{3} \\d{3}).*", "$1"));
    page.locator("form button", in("Se connecter")).click();
    page.waitForURL("**/compte");
    assertThat(page.locator("main").innerText()).contains("Ana Le Goff", "Vos connexions");
    assertNoHorizontalScroll(page);
    assertThat(browser.complaints()).isEmpty();
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(java.nio.file.Path.of("target", "compte.png")));
  }

  private static Page.LocatorOptions in(String words) {
    return new Page.LocatorOptions().setHasText(words);
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }
}
