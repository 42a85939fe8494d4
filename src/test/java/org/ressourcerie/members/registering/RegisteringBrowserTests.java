package org.ressourcerie.members.registering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertDiscreet;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ressourcerie.browser.Browser;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A newcomer's and a referent's pages in a real browser, wide and narrow, all states open. */
@WebTest
class RegisteringBrowserTests {
  @RegisterExtension static final Browser browser = new Browser();
  @LocalServerPort int port;
  @Autowired private JdbcClient sql;

  @Test
  void theMailboxWayWithoutScriptOnAPhone() {
    Town town = Town.build(sql, port);
    String address = Town.outside();
    Page page = browser.openWithoutScript(at("/inscription"), 360);
    prove(page, town, address);
    chooses(page, town);
    page.locator("#prenom").fill("Ana");
    page.locator("#nom").fill("Le Goff");
    page.locator("#fonction").fill("Directrice");
    page.locator("input[value=mailbox]").check();
    page.locator("main form button").click();
    page.waitForURL("**/inscription/suivi?*");
    assertNoHorizontalScroll(page);
    page.locator("#code").fill(town.code(town.mailbox()));
    page.locator("main form button").first().click();
    page.waitForURL("**/inscription/suivi?*");
    assertThat(page.locator("h1").innerText()).contains("Bienvenue");
    assertThat(town.mandates(address)).isOne();
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void everyPageIsAccessible() {
    Town town = Town.build(sql, port);
    String referent = town.inside();
    Page page = browser.openDark(at("/inscription"), 1280);
    assertDiscreet(browser, page);
    keepsItsPromises(page, "inscription");
    prove(page, town, referent);
    chooses(page, town);
    keepsItsPromises(page, "identite");
    page.locator("main form button").click();
    assertThat(page.locator("#problems a").count()).isEqualTo(3);
    keepsItsPromises(page, "identite-fautes");
    page.locator("#prenom").fill("Ana");
    page.locator("#nom").fill("Le Goff");
    page.locator("#fonction").fill("Directrice");
    page.locator("main form button").click();
    page.waitForURL("**/inscription/suivi?*");
    keepsItsPromises(page, "bienvenue");
    sql.sql("update members.mandate set referent = true where organisation = ?")
        .param(town.id())
        .update();
    town.asks(Town.outside(), "referent");
    String waiting = town.asks(Town.outside(), "mailbox");
    town.asks(town.inside(), "domain");
    page.navigate(at("/collectivite"));
    assertThat(page.locator("section h3").first().innerText()).contains("2 demandes attendent");
    keepsItsPromises(page, "collectivite");
    page.navigate(at("/inscription/suivi?demande=" + waiting));
    keepsItsPromises(page, "suivi");
    page.navigate(at("/compte/annuaire"));
    page.locator("input[name=name][value=public]").check();
    page.locator("input[name=email][value=members]").check();
    page.locator("button[name=apercu]").click();
    keepsItsPromises(page, "annuaire");
    assertThat(page.locator("#for-members + ul").innerText()).contains(referent);
    assertThat(page.locator("#for-everyone + ul").innerText()).doesNotContain(referent);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void theTeamsPageIsAccessible() {
    Town town = Town.build(sql, port);
    town.asks(Town.outside(), "team");
    Page page = browser.open(at("/aide"), 1280);
    page.evaluate(
        "fetch('/essai/entrer', {method: 'POST', headers: {'Content-Type':"
            + " 'application/x-www-form-urlencoded'}, body: 'as=officer'}).then(it => it.text())");
    page.navigate(at("/administration/demandes"));
    assertThat(page.locator("h2").allInnerTexts()).contains("Ana Le Goff");
    keepsItsPromises(page, "demandes");
    assertThat(browser.complaints()).isEmpty();
  }

  private static void prove(Page page, Town town, String address) {
    page.locator("#adresse").fill(address);
    page.locator("main form button").first().click();
    page.waitForURL("**/inscription/code?*");
    assertNoHorizontalScroll(page);
    page.locator("#code").fill(town.code(address));
    page.locator("main form button").first().click();
    page.waitForURL("**/inscription/organisation?*");
  }

  private static void chooses(Page page, Town town) {
    page.locator("#collectivite").fill(town.name());
    page.locator("main form button").click();
    page.waitForURL("**/inscription/organisation?*q=*");
    assertNoHorizontalScroll(page);
    page.locator("a[href*='organisation=" + town.slug() + "']").first().click();
    page.waitForURL("**/inscription/identite?*");
  }

  /** At both widths, all disclosures open; the pictures stay in target for whoever looks. */
  private static void keepsItsPromises(Page page, String name) {
    for (int width : new int[] {1280, 360}) {
      page.setViewportSize(width, 900);
      page.evaluate("document.querySelectorAll('main details').forEach(it => it.open = true)");
      assertAccessible(page);
      assertNoHorizontalScroll(page);
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target", "entrer-" + name + "-" + width + ".png")));
    }
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }
}
