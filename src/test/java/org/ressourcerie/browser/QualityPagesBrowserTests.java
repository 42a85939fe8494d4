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
    keepsItsPromises(browser.asTeam(port, "/administration/qualite", 1280));
  }

  @Test
  void theWatchOfLinksKeepsItsPromises() {
    Page page = browser.asTeam(port, "/administration/liens", 1280);
    page.locator("#beginning").fill("rien");
    page.keyboard().press("Enter");
    page.locator("#beginning[aria-invalid=true]").waitFor();
    assertThat(page.locator("#beginning").inputValue()).isEqualTo("rien");
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
