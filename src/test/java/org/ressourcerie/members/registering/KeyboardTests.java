package org.ressourcerie.members.registering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ressourcerie.browser.Browser;
import org.ressourcerie.web.WebTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way in, by the keys alone and without script. */
@WebTest
class KeyboardTests {
  @RegisterExtension static final Browser browser = new Browser();
  private static final int FAR = 80;
  @LocalServerPort private int port;
  @Autowired private JdbcClient sql;
  private Town town;

  @BeforeEach
  void build() {
    town = Town.build(sql, port);
  }

  @Test
  void theDomainOpensAtOnce() {
    String address = town.inside();
    Page page = asks(address, "domain", 360);
    assertThat(page.locator("h1").innerText()).contains("Bienvenue");
    looksFine(page, "domaine");
    press(page, "main a.button", "**/");
    assertThat(town.mandates(address)).isOne();
  }

  @Test
  void theOfficialMailboxOpensByItsCodeAndAWrongOneIsToldAtTheField() {
    String address = Town.outside();
    Page page = asks(address, "mailbox", 360);
    String right = town.code(town.mailbox());
    type(page, "#code", right.startsWith("9") ? "111111" : "999999");
    page.keyboard().press("Enter");
    page.waitForURL("**essai=faux");
    assertThat(page.locator("#code").getAttribute("aria-describedby")).contains("code-error");
    assertThat(page.locator("#code-error").innerText()).contains("Il reste 4 essais");
    looksFine(page, "boite-faux");
    page.reload();
    assertThat(page.locator("#code-error").innerText()).contains("Il reste 4 essais");
    type(page, "#code", right);
    page.keyboard().press("Enter");
    page.waitForURL(there -> there.contains("/inscription/suivi?") && !there.contains("essai"));
    assertThat(page.locator("h1").innerText()).contains("Bienvenue");
    assertThat(town.mandates(address)).isOne();
  }

  @Test
  void aReferentAdmitsAndLaterEndsAFunctionOnceTheyConfirmed() {
    Page referent = asks(town.inside(), "domain", 1280);
    sql.sql("update members.mandate set referent = true where organisation = ?")
        .param(town.id())
        .update();
    String address = Town.outside();
    Page newcomer = asks(address, "referent", 360);
    looksFine(newcomer, "referent-attente");

    referent.navigate(at("/collectivite"));
    looksFine(referent, "referent-demande");
    reach(referent, "form[action$='/accord'] button");
    referent.keyboard().press("Enter");
    gone(referent, "form[action$='/accord']");
    assertThat(town.mandates(address)).isOne();
    newcomer.reload();
    assertThat(newcomer.locator("h1").innerText()).contains("Bienvenue");

    press(referent, "a[href$='/fin']", "**/fin");
    looksFine(referent, "referent-fin");
    assertThat(town.mandates(address)).isOne();
    press(referent, "main form button", "**/collectivite");
    assertThat(town.mandates(address)).isZero();
  }

  @Test
  void theTeamAdmits() {
    String address = Town.outside();
    Page newcomer = asks(address, "team", 360);
    String request = Town.id(newcomer.url());
    Page team = browser.openWithoutScript(at("/aide"), 1280);
    team.context()
        .request()
        .post(
            at("/essai/entrer"),
            RequestOptions.create()
                .setHeader("Sec-Fetch-Site", "same-origin")
                .setForm(FormData.create().set("as", "officer")));
    team.navigate(at("/administration/demandes"));
    String section = "#demande-" + request;
    reach(team, section + " summary");
    team.keyboard().press("Enter");
    looksFine(team, "equipe-ouverte");
    reach(team, section + " form[action$='/accord'] button");
    team.keyboard().press("Enter");
    gone(team, section);
    assertThat(town.mandates(address)).isOne();
    newcomer.reload();
    assertThat(newcomer.locator("h1").innerText()).contains("Bienvenue");
  }

  /** From the first page to the one that tells what became of the request. */
  private Page asks(String address, String way, int width) {
    Page page = browser.openWithoutScript(at("/inscription"), width);
    type(page, "#adresse", address);
    page.keyboard().press("Enter");
    page.waitForURL("**/inscription/code?*");
    type(page, "#code", town.code(address));
    page.keyboard().press("Enter");
    page.waitForURL("**/inscription/organisation?*");
    type(page, "#collectivite", town.name());
    page.keyboard().press("Enter");
    page.waitForURL("**/inscription/organisation?*q=*");
    press(page, "a[href*='organisation=" + town.slug() + "']", "**/inscription/identite?*");
    type(page, "#prenom", "Ana");
    type(page, "#nom", "Le Goff");
    type(page, "#fonction", "Directrice");
    choose(page, way);
    looksFine(page, "identite-" + way);
    reach(page, "main form button");
    page.keyboard().press("Enter");
    page.waitForURL("**/inscription/suivi?*");
    assertThat(browser.complaints()).isEmpty();
    return page;
  }

  private static void choose(Page page, String way) {
    if (page.locator("input[name=voie][type=radio]").count() == 0) {
      assertThat(page.locator("input[name=voie]").getAttribute("value")).isEqualTo(way);
      return;
    }
    reach(page, "input[name=voie]");
    for (int i = 0; i < FAR && !isOn(page, "input[value=" + way + "]"); i++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(page.locator("input[value=" + way + "]").isChecked()).isTrue();
  }

  private static void type(Page page, String field, String text) {
    reach(page, field);
    page.keyboard().press("Control+A");
    page.keyboard().type(text);
  }

  private static void press(Page page, String what, String then) {
    reach(page, what);
    page.keyboard().press("Enter");
    page.waitForURL(then);
  }

  private static void gone(Page page, String what) {
    page.locator(what)
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  /** By the Tab key; whoever looks must see where they are. */
  private static void reach(Page page, String what) {
    for (int i = 0; i < FAR; i++) {
      page.keyboard().press("Tab");
      if (isOn(page, what)) {
        assertThat(
                page.evaluate(
                    "getComputedStyle(document.activeElement).outlineStyle !== 'none'"
                        + " || getComputedStyle(document.activeElement).boxShadow !== 'none'"))
            .as("the focus on %s can be seen", what)
            .isEqualTo(true);
        return;
      }
    }
    throw new AssertionError("the keys do not lead to " + what + " on " + page.url());
  }

  private static boolean isOn(Page page, String what) {
    return Boolean.TRUE.equals(page.evaluate("it => document.activeElement.matches(it)", what));
  }

  /**
   * At both widths, looked at in a page of its own where scripts may run, since the tool that looks
   * is one; the pictures stay in target for whoever looks.
   */
  private static void looksFine(Page page, String name) {
    assertNoHorizontalScroll(page);
    Page seen = browser.openLike(page);
    for (int width : new int[] {1280, 360}) {
      seen.setViewportSize(width, 900);
      seen.evaluate("document.querySelectorAll('main details').forEach(it => it.open = true)");
      assertAccessible(seen);
      assertNoHorizontalScroll(seen);
      seen.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of("target", "clavier-" + name + "-" + width + ".png")));
    }
    browser.close(seen);
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }
}
