package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the door of publication would say is said while one writes. */
@DemonstrationSite
class ChecksWhileWritingTests {
  @RegisterExtension static final Browser browser = new Browser();
  @LocalServerPort int port;

  @Test
  void eachSaveSaysWhatStandsBesideItAndAtItsFieldAndTheFocusStays() {
    Page page = begin(true);
    page.locator("#title").focus();
    page.keyboard().type("Scan_001");
    page.keyboard().press("Tab");
    Locator panel = page.locator("#checks");
    page.waitForCondition(() -> panel.innerText().contains("ressemble à un nom de fichier"));
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("summary");
    assertThat(page.locator("#title").getAttribute("aria-describedby")).isEqualTo("marks-title");
    assertThat(page.locator("#marks-title").innerText())
        .contains("Conseil", "ressemble à un nom de fichier");
    assertThat(page.locator("#marks-summary").innerText()).contains("demande un résumé");
    page.locator("[role=textbox]").focus();
    page.keyboard().type("Voir https://example.org/page");
    page.locator("#summary").fill("Ce que l’on y apprend, en une phrase.");
    page.locator("#summary").blur();
    page.waitForCondition(() -> page.locator("#marks-summary").count() == 0);
    page.waitForCondition(() -> page.locator(".block .marks").count() == 1);
    assertThat(page.locator(".block .marks").innerText()).contains("écrite telle quelle");
    for (int width : new int[] {360, 1280}) {
      page.setViewportSize(width, 900);
      assertAccessible(page);
      assertNoHorizontalScroll(page);
    }
    panel.locator("a[href='#title']").click();
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("title");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void withoutScriptsTheyAreSaidAfterEachSave() {
    Page page = begin(false);
    assertThat(page.locator(".marks").count()).isZero();
    page.locator("#title").fill("t".repeat(2_000));
    page.locator(".draft-bar button[value=save]").click();
    page.waitForLoadState();
    assertThat(page.locator("#checks").innerText())
        .contains("2000 caractères", "demande un résumé");
    assertThat(page.locator("#checks-brief").innerText()).contains("points à corriger");
    assertThat(page.locator("#summary").getAttribute("aria-describedby"))
        .isEqualTo("summary-hint marks-summary");
    assertThat(page.locator("#marks-summary").innerText()).contains("demande un résumé");
  }

  private Page begin(boolean scripts) {
    Page page =
        browser.asTeam(
            port,
            "/administration/ressources/nouvelle",
            new NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(scripts));
    page.locator("button[value=guide]").click();
    page.waitForURL("**/brouillons/*");
    return page;
  }
}
