package org.ressourcerie.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertDiscreet;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ressourcerie.browser.Browser;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The site's own pages and every component, in a real browser. */
@WebTest
class SitePagesBrowserTests {
  @RegisterExtension static final Browser browser = new Browser();
  @LocalServerPort int port;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/aide",
        "/en/aide",
        "/mentions-legales",
        "/accessibilite",
        "/en/accessibilite",
        "/plan-du-site",
        "/rien",
        "/essai/panne",
        "/essai/galerie"
      })
  void areAccessibleAndDiscreetSmallInLightAndLargeInDark(String path) {
    keepsItsPromises(browser.open(at(path), 360));
    keepsItsPromises(browser.openDark(at(path), 1280));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/aide", "/accessibilite", "/essai/galerie"})
  void fitOn320PixelsAndAt200PerCent(String path) {
    assertNoHorizontalScroll(browser.openWithoutScript(at(path), 320));
    assertNoHorizontalScroll(browser.openZoomed(at(path)));
  }

  @Test
  void theFirstKeyLeadsToTheContent() {
    Page page = browser.open(at("/aide"), 1280);
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
  }

  @Test
  void theOtherLanguageShowsTheSamePage() {
    Page page = browser.open(at("/aide?x=1"), 360);
    page.getByText("English").click();
    assertThat(page.url()).endsWith("/en/aide?x=1");
    assertThat(page.locator("h1").innerText()).isEqualTo("Help");
  }

  private void keepsItsPromises(Page page) {
    assertAccessible(page);
    assertNoHorizontalScroll(page);
    assertDiscreet(browser, page);
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }
}
