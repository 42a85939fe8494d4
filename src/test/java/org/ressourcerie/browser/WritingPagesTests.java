package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ressourcerie.search.Reindexing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Someone of the team writes and publishes, in a real browser. */
@DemonstrationSite
class WritingPagesTests {
  @RegisterExtension static final Browser browser = new Browser();
  @LocalServerPort int port;
  @Autowired Reindexing index;

  @Test
  void aResourceIsWrittenByKeyboardKeptByItselfAndPublished() {
    Page page = team(true);
    begin(page, "guide");
    keepsItsPromises(page);
    page.locator("#title").focus();
    page.keyboard().type("Écrire au clavier");
    page.keyboard().press("Tab");
    page.keyboard().type("Un résumé tapé sans souris.");
    page.locator("[role=textbox]").first().focus();
    page.keyboard().type("Le quokka traverse la ");
    page.keyboard().press("Control+b");
    page.keyboard().type("cour");
    page.waitForCondition(() -> acknowledged(page));
    page.reload();
    assertThat(page.locator("#title").inputValue()).isEqualTo("Écrire au clavier");
    assertThat(page.locator("[role=textbox]").first().innerHTML())
        .contains("quokka")
        .contains("cour");
    page.locator("input[name='r.stance'][value=open]").check();
    page.locator(".draft-bar button[value=publish]").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/publication");
    keepsItsPromises(page);
    assertThat(page.locator("main").innerText()).contains("Devient public", "quokka");
    page.locator("#note").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/r/**");
    assertThat(page.locator("main").innerText()).contains("Le quokka traverse la cour");
    assertThat(page.locator(".part-text strong").innerText()).isEqualTo("cour");
    index.awaitUpToDate(Duration.ofMinutes(1));
    Page found = browser.open("http://localhost:" + port + "/recherche?q=quokka", 1280);
    assertThat(found.locator("main").innerText()).contains("Écrire au clavier");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aReferenceIsPublishedWithoutAnyScript() {
    Page page = team(false);
    begin(page, "external-reference");
    page.locator("#title").fill("Une référence sans script");
    page.locator("#summary").fill("Ce qu’un autre site a publié.");
    page.locator("input[type=url]").first().fill("https://www.example.org/rapport");
    page.locator("button[value='add.text']").click();
    page.locator("textarea[name$='.html']").fill("Première ligne.\n\nSeconde & dernière.");
    page.locator(".draft-bar button[value=save]").click();
    page.locator("section.block-text button[value^='up.']").click();
    assertThat(page.locator(".block:not(.block-cover)").first().getAttribute("class"))
        .contains("block-text");
    page.locator(".draft-bar button[value=publish]").click();
    page.locator("form button:has-text('Publier')").click();
    page.waitForURL("**/r/**");
    assertThat(page.locator(".part-text .prose p").allInnerTexts())
        .containsExactly("Première ligne.", "Seconde & dernière.");
    assertThat(page.locator(".part-links a").getAttribute("href"))
        .isEqualTo("https://www.example.org/rapport");
  }

  @Test
  void whatTheSiteNeverReceivedIsOfferedBack() {
    Page page = team(true);
    begin(page, "guide");
    page.route("**/sauvegarde", Route::abort);
    page.locator("#title").fill("Tapé pendant une panne");
    page.locator("#title").blur();
    page.waitForCondition(() -> page.locator("#saved").innerText().contains("ne répond pas"));
    page.unroute("**/sauvegarde");
    page.reload();
    assertThat(page.locator("#title").inputValue()).isEmpty();
    page.locator("#kept-back").click();
    page.waitForCondition(() -> page.locator("#title").inputValue().contains("panne"));
    assertThat(acknowledged(page)).isTrue();
  }

  private static boolean acknowledged(Page page) {
    return Boolean.TRUE.equals(
        page.evaluate("Object.keys(localStorage).every(key => !key.startsWith('draft-'))"));
  }

  private static void begin(Page page, String kind) {
    page.navigate(
        page.url().replaceAll("/administration.*", "/administration/ressources/nouvelle"));
    page.locator("button[value=" + kind + "]").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/brouillons/*");
  }

  private Page team(boolean scripts) {
    return browser.asTeam(
        port,
        "/administration",
        new NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(scripts));
  }

  /** At both widths, all disclosures open. */
  private static void keepsItsPromises(Page page) {
    for (int width : new int[] {1280, 360}) {
      page.setViewportSize(width, 900);
      assertAccessible(page);
      assertNoHorizontalScroll(page);
    }
    page.setViewportSize(1280, 900);
  }
}
