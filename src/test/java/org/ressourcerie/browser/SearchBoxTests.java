package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertDiscreet;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ressourcerie.files.FileReading;
import org.ressourcerie.search.Reindexing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The search box by keyboard, and what was understood, in a real browser. */
@DemonstrationSite
class SearchBoxTests {
  @RegisterExtension static final Browser browser = new Browser();
  @LocalServerPort int port;
  @Autowired FileReading reading;
  @Autowired Reindexing index;

  @BeforeEach
  void everythingIsReadAndFound() {
    assertThat(reading.awaitRead(Duration.ofMinutes(2))).isTrue();
    index.awaitUpToDate(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void suggestionsAreChosenByKeyboardAndLeaveByEscape(int width) {
    Page page = browser.open(at("/recherche?q="), width);
    Locator field = page.locator("#search-text");
    Locator options = page.locator("[role=option]");
    field.pressSequentially("tiers");
    options.first().waitFor();
    assertThat(field.getAttribute("aria-expanded")).isEqualTo("true");
    assertAccessible(page);
    assertNoHorizontalScroll(page);
    page.keyboard().press("ArrowDown");
    assertThat(field.getAttribute("aria-activedescendant"))
        .isEqualTo(options.first().getAttribute("id"));
    assertThat(options.first().getAttribute("aria-selected")).isEqualTo("true");
    assertAccessible(page);
    page.keyboard().press("ArrowUp");
    assertThat(field.getAttribute("aria-activedescendant")).isNull();
    page.keyboard().press("ArrowUp");
    assertThat(options.last().getAttribute("aria-selected")).isEqualTo("true");
    page.keyboard().press("Escape");
    assertThat(options.first().isVisible()).isFalse();
    assertThat(field.inputValue()).isEqualTo("tiers");
    page.keyboard().press("ArrowDown");
    options.first().waitFor();
    page.keyboard().press("Tab");
    assertThat(options.first().isVisible()).isFalse();
    assertDiscreet(browser, page);
  }

  @Test
  void enterOpensTheChosenSuggestionAndElseSearches() {
    Page page = browser.open(at("/recherche?q="), 1280);
    page.locator("#search-text").pressSequentially("foncier");
    page.locator("[role=option]").first().waitFor();
    page.keyboard().press("ArrowDown");
    page.keyboard().press("Enter");
    page.waitForURL("**/themes/foncier-et-locaux");
    page.navigate(at("/recherche?q="));
    page.locator("#search-text").pressSequentially("foncier");
    page.locator("[role=option]").first().waitFor();
    page.keyboard().press("Enter");
    page.waitForURL("**/recherche?q=foncier**");
  }

  @Test
  void whatWasUnderstoodIsAChipThatFiltersOrGoesAwayWithoutScript() {
    Page page = browser.openWithoutScript(at("/recherche?q=guides+loyer"), 360);
    int all = page.locator(".results .card").count();
    page.locator(".clue-out").first().click();
    page.waitForURL("**sans=type%3Aguide**");
    assertThat(page.locator(".results .card").count()).isEqualTo(all);
    page.locator(".clue-declined a").click();
    page.locator(".clue a").first().click();
    page.waitForURL("**type=guide**");
    assertThat(page.locator(".chip").first().innerText()).contains("Guides");
    assertThat(page.locator(".results .card").count()).isLessThan(all);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/recherche?q=guides+tiers-lieux+2025+-rural&pourquoi=oui",
        "/recherche?q=%22loyer+qui+n%E2%80%99existe+pas%22",
        "/recherche?q=6&de=2020&a=2026",
        "/recherche?q=&territoire=departement:35",
        "/recherche/demandes?q=bail",
        "/en/recherche?q=loyre"
      })
  void itsStatesKeepThePromisesOpenAtBothWidths(String path) {
    for (int width : new int[] {360, 1280}) {
      Page page = browser.open(at(path), width);
      page.evaluate("document.querySelectorAll('main details').forEach(it => it.open = true)");
      assertAccessible(page);
      assertNoHorizontalScroll(page);
      assertDiscreet(browser, page);
    }
  }

  @Test
  void thePagesOfTheTeamKeepThemToo() {
    Page page = browser.asTeam(port, "/administration/recherches", 360);
    for (String path :
        new String[] {
          "/administration/recherches",
          "/administration/recherches/epingles?q=loyer&ressource=6",
          "/administration/recherches/synonymes?mots=loyer",
          "/administration/recherches/questions?places=oui",
          "/recherche?q=loyer&pourquoi=oui"
        }) {
      page.navigate(at(path));
      for (int width : new int[] {360, 1280}) {
        page.setViewportSize(width, 900);
        assertAccessible(page);
        assertNoHorizontalScroll(page);
      }
    }
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }
}
