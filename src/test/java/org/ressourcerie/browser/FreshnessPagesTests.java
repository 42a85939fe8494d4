package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertDiscreet;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** How a reader says that something is wrong, and how the team hears of it, in a real browser. */
@DemonstrationSite
class FreshnessPagesTests {
  @RegisterExtension static final Browser browser = new Browser();
  @LocalServerPort int port;

  @Test
  void whatAReaderSaysIsAnsweredAndTheResourceVerifiedByKeyboard() {
    Page reader = browser.open(at("/r/6"), 360);
    reader.locator(".still-true a").focus();
    reader.keyboard().press("Enter");
    reader.waitForURL("**/signalement");
    keepsItsPromises(reader);
    reader.locator("main form button[type=submit]").click();
    reader.locator("#message-error").waitFor();
    keepsItsPromises(reader);
    reader.locator("input[value=outdated]").check();
    reader.locator("#place").fill("Trois cas chiffrés");
    reader.locator("#message").fill("Le loyer du premier cas date de 2019.");
    reader.locator("#place").press("Enter");
    reader.waitForURL("**recu=oui");
    keepsItsPromises(reader);
    assertDiscreet(browser, reader);

    Page page = browser.asTeam(port, "/administration/fraicheur", 1280);
    keepsItsPromises(page);
    assertThat(page.locator(".fresh").first().innerText())
        .contains("Ce n’est plus vrai", "Trois cas chiffrés", "date de 2019");
    page.locator("#r6 .fresh-answer input[name=answer]").fill("Loyer corrigé");
    page.keyboard().press("Enter");
    page.waitForURL("**fait=closed");
    keepsItsPromises(page);
    page.navigate(at("/administration/ressources/6/fraicheur"));
    keepsItsPromises(page);
    page.locator(".fresh-actions .button-primary").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**fait=verified");
    keepsItsPromises(page);
    assertThat(page.locator(".fresh").innerText()).contains("Rien ne demande", "Vérifié le");
    assertThat(browser.complaints()).isEmpty();
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

  private String at(String path) {
    return "http://localhost:" + port + path;
  }
}
