package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Themes and changes of many resources in a real browser. */
@DemonstrationSite
class LotPagesTests {
  @RegisterExtension static final Browser browser = new Browser();
  @LocalServerPort int port;

  @Test
  void aLotIsChosenShownMadeAndUndoneWithoutScripts() {
    NewContextOptions plain =
        new NewContextOptions().setViewportSize(360, 900).setJavaScriptEnabled(false);
    Page page = browser.asTeam(port, "/administration/ressources", plain);
    page.locator(".bulk-choice input").first().check();
    page.locator(".bulk-choice input").nth(1).check();
    page.locator(".bulk-choices + .inline-form button").first().click();
    page.waitForURL("**/administration/lots/*");
    String lot = page.url();
    page.locator("#kind").selectOption("theme-added");
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator("#problems").innerText()).contains("Dites ce qui est mis");
    page.locator("[id='theme-added.other']").fill("Essai de lot");
    page.locator("main form button[type=submit]").click();
    page.waitForURL(lot);
    assertThat(page.locator("main").innerText())
        .contains("2 ressources changeraient", "Essai de lot");
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator("main").innerText()).contains("2 ressources changées");
    page.locator("main form button[type=submit]").click();
    assertThat(page.locator("main").innerText()).contains("2 ressources remises comme avant");
  }

  @Test
  void theirPagesKeepTheirPromises() {
    Page page = browser.asTeam(port, "/administration/ressources", 1280);
    keepsItsPromises(page);
    page.locator("button[value=page]").click();
    page.waitForURL("**/administration/lots/*");
    String lot = page.url();
    keepsItsPromises(page);
    page.locator("#kind").selectOption("readers");
    page.locator("main form button[type=submit]").click();
    keepsItsPromises(page);
    page.locator("input[name=readers][value=members]").check();
    page.locator("#why").fill("Essai");
    page.locator("main form button[type=submit]").click();
    page.waitForURL(lot);
    keepsItsPromises(page);
    page.navigate("http://localhost:" + port + "/administration/themes");
    keepsItsPromises(page);
    page.locator("main table a").first().click();
    keepsItsPromises(page);
    page.locator("form[action$=fusion] button").click();
    page.waitForURL("**/fusion?avec=*");
    keepsItsPromises(page);
    page.navigate("http://localhost:" + port + "/administration/ressources/6/fusion?avec=7");
    keepsItsPromises(page);
    assertThat(browser.complaints()).isEmpty();
  }

  /** At both widths. */
  private static void keepsItsPromises(Page page) {
    for (int width : new int[] {1280, 360}) {
      page.setViewportSize(width, 900);
      assertAccessible(page);
      assertNoHorizontalScroll(page);
    }
  }
}
