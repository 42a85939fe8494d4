package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages by which the team sets and watches who reads what, in a real browser. */
@DemonstrationSite
class AudiencePagesTests {
  @RegisterExtension static final Browser browser = new Browser();
  @LocalServerPort int port;

  @Test
  void whoReadsWhatIsSetByKeyboardSeenFirstAndCanBeCorrected() {
    Page page = browser.asTeam(port, "/administration/ressources/6/acces", 1280);
    keepsItsPromises(page);
    page.locator("a[href$='/acces/audiences']").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/audiences");
    keepsItsPromises(page);
    page.locator("#why").focus();
    page.keyboard().press("Enter");
    page.locator("#problems").waitFor();
    assertThat(page.locator("#why").getAttribute("aria-invalid")).isEqualTo("true");
    keepsItsPromises(page);
    page.locator("input[name='b0.stance'][value=reserved]").check();
    page.locator("[id='b0.0.who']").selectOption("members");
    page.locator("[id='b0.0.until']").fill("2099-12-31T23:59");
    page.locator("#why").fill("Essai au clavier");
    page.keyboard().press("Enter");
    page.waitForURL("**/audiences/*");
    assertThat(page.locator("main").innerText()).contains("N’est plus public");
    keepsItsPromises(page);
    page.locator("a[href*='proposition=']").last().click();
    page.waitForURL("**proposition=*");
    assertThat(page.locator("[id='b0.0.until']").inputValue()).isEqualTo("2099-12-31T23:59");
    assertThat(page.locator("#why").inputValue()).isEqualTo("Essai au clavier");
  }

  @Test
  void theTeamAsksForAVisitAndReadsItsReport() {
    Page page = browser.asTeam(port, "/administration/temoins", 1280);
    page.locator("main form button").focus();
    page.keyboard().press("Enter");
    page.locator("#derniere").waitFor();
    keepsItsPromises(page);
  }

  /** At both widths, all disclosures open. */
  private static void keepsItsPromises(Page page) {
    for (int width : new int[] {1280, 360}) {
      page.setViewportSize(width, 900);
      page.evaluate("document.querySelectorAll('main details').forEach(it => it.open = true)");
      assertAccessible(page);
      assertNoHorizontalScroll(page);
    }
  }
}
