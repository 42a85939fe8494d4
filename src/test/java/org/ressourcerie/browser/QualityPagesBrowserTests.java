package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of what is to be corrected, in a real browser. */
@DemonstrationSite
class QualityPagesBrowserTests {
  @RegisterExtension static final Browser browser = new Browser();
  @LocalServerPort int port;

  @Test
  void thePageOfQualityKeepsItsPromises() {
    keepsItsPromises(asTeam("/administration/qualite"));
  }

  @Test
  void theWatchOfLinksKeepsItsPromises() {
    Page page = asTeam("/administration/liens");
    page.locator("#beginning").fill("rien");
    page.keyboard().press("Enter");
    page.locator("#beginning[aria-invalid=true]").waitFor();
    assertThat(page.locator("#beginning").inputValue()).isEqualTo("rien");
    keepsItsPromises(page);
  }

  private Page asTeam(String path) {
    String there = path.replace("/", "%2F");
    Page page = browser.open("http://localhost:" + port + "/connexion?retour=" + there, 1280);
    page.locator("button[value=equipe]").click();
    page.waitForURL("**" + path);
    return page;
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
