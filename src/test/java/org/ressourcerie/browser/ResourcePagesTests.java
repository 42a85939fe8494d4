package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertDiscreet;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.time.Duration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ressourcerie.files.FileReading;
import org.ressourcerie.search.Reindexing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of resources and of the search, with the fictional network, in a real browser. */
@DemonstrationSite
class ResourcePagesTests {
  private static final String GUIDE = "/r/6";
  private static final String LOCKED = "/r/9";
  private static final int HEAVIEST = 100_000;

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
  @ValueSource(
      strings = {
        "/",
        "/ressources?type=guide&theme=foncier-et-locaux",
        "/ressources?type=press-release&provenance=external",
        GUIDE,
        "/r/17",
        "/r/44",
        LOCKED,
        "/en" + LOCKED,
        "/themes",
        "/themes/foncier-et-locaux?page=1",
        "/organisations/val-de-lorme-agglomeration",
        "/personnes/maelle-kerjean",
        "/rendez-vous",
        "/recherche?q=loyer&type=guide",
        "/en/recherche?q=loyer",
        "/recherche?q=xyzzyqq",
        "/r/999999"
      })
  void areAccessibleDiscreetAndLightSmallInLightAndLargeInDark(String path) {
    keepsItsPromises(browser.open(at(path), 360));
    keepsItsPromises(browser.openDark(at(path), 1280));
  }

  @Test
  void theTextOfADocumentKeepsThemToo() {
    Page page = browser.open(at(GUIDE), 360);
    page.locator(".file a[href*='/texte/']").first().click();
    page.waitForURL("**/texte/**");
    assertThat(page.locator("#page-2").count()).isOne();
    keepsItsPromises(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/ressources", GUIDE, "/r/17", LOCKED, "/recherche?q=loyer"})
  void fitOn320PixelsAndAt200PerCent(String path) {
    assertNoHorizontalScroll(opened(browser.openWithoutScript(at(path), 320)));
    assertNoHorizontalScroll(opened(browser.openZoomed(at(path))));
  }

  @Test
  void aWideTableScrollsInANamedPlaceOfItsOwn() {
    Page page = browser.open(at(GUIDE), 320);
    var table = page.getByLabel("Loyers annuels après modulation");
    assertThat(table.getAttribute("role")).isEqualTo("region");
    table.focus();
    assertThat((Boolean) table.evaluate("it => it.scrollWidth > it.clientWidth")).isTrue();
    assertThat((Boolean) table.evaluate("it => document.activeElement === it")).isTrue();
  }

  @Test
  void searchingNarrowingAndPagingWorkWithoutScript() {
    Page page = browser.openWithoutScript(at("/"), 360);
    page.locator("input[name=q]").fill("loyer");
    page.keyboard().press("Enter");
    page.waitForURL("**/recherche?**");
    assertThat(page.locator(".results .card").count()).isGreaterThan(3);
    page.locator(".facets > summary").click();
    page.locator("input[name=type][value=guide]").check();
    page.locator(".facets button").click();
    page.waitForURL("**type=guide**");
    assertThat(page.url()).contains("q=loyer");
    assertThat(page.locator(".chip").innerText()).contains("Guides");
    assertThat(page.locator(".results .card-kicker span:first-child").first().innerText())
        .isEqualTo("Guide");

    page.navigate(at("/ressources"));
    page.locator("a[rel=next]").click();
    page.waitForURL("**page=2**");
    page.locator(".filters > summary").click();
    page.locator("input[name=type][value=interview]").check();
    page.locator(".filters button").click();
    page.waitForURL("**type=interview**");
    assertThat(page.locator(".list-layout .card").count()).isEqualTo(3);
    assertThat(page.locator(".filters-chosen").innerText()).isEqualTo("1 choix");
  }

  @Test
  void filtersStandOpenBesideTheListAndClosedOnAPhone() {
    assertThat(browser.open(at("/ressources"), 360).locator("#theme").isVisible()).isFalse();
    assertThat(browser.open(at("/ressources"), 1280).locator("#theme").isVisible()).isTrue();
    Page search = browser.open(at("/recherche?q=loyer"), 1280);
    assertThat(search.locator("input[name=type]").first().isVisible()).isTrue();
  }

  @Test
  void theKeyboardSkipsToTheContentAndIsSeen() {
    Page page = browser.open(at(GUIDE), 1280);
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("content");
    page.keyboard().press("Tab");
    assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
        .isEqualTo("solid");
  }

  @Test
  void signingInLeadsBackToTheSamePlace() {
    Page page = browser.open(at(GUIDE), 1280);
    page.locator("section.gate .button").first().focus();
    String anchor = page.locator("section.gate").first().getAttribute("id");
    assertThat(page.locator(".resource-header .badge").innerText()).isEqualTo("En partie réservé");
    page.keyboard().press("Enter");
    page.waitForURL("**/connexion?**");
    assertAccessible(page);
    page.locator("button[value=membre]").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/r/6-*");
    assertThat(page.url()).endsWith("#" + anchor);
    assertThat(page.locator("section.gate").count()).isZero();
    assertThat(page.locator("section.part:has([id='" + anchor + "'])").count()).isOne();
    assertThat(page.locator(".resource-header .badge").innerText()).isEqualTo("En partie réservé");
    assertAccessible(page);
  }

  @Test
  void theStaffSeesItsImports() {
    Page page = browser.asTeam(port, "/administration/imports", 360);
    assertAccessible(page);
    assertNoHorizontalScroll(page);
    page.locator(".imports-past a").first().click();
    page.waitForURL("**/imports/*");
    assertAccessible(page);
    assertNoHorizontalScroll(page);
  }

  @Test
  void aResourceIsPrintedWithoutItsButtons() throws IOException {
    Page page = browser.open(at(GUIDE), 1280);
    byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));
    try (var printed = Loader.loadPDF(pdf)) {
      assertThat(printed.getNumberOfPages()).isBetween(2, 8);
      assertThat(new PDFTextStripper().getText(printed))
          .contains("Trois cas chiffrés", "Contenu réservé", "Archipel solidaire")
          .doesNotContain("Se connecter", "Espace adhérents");
    }
  }

  private void keepsItsPromises(Page page) {
    assertAccessible(opened(page));
    assertNoHorizontalScroll(page);
    assertDiscreet(browser, page);
    Number weight =
        (Number)
            page.evaluate(
                "() => ['navigation', 'resource'].flatMap(it => performance.getEntriesByType(it))"
                    + ".reduce((sum, it) => sum + it.encodedBodySize, 0)");
    assertThat(weight.intValue()).as("bytes of %s", page.url()).isBetween(1_000, HEAVIEST);
  }

  /** The page with all its disclosures open. */
  private static Page opened(Page page) {
    page.locator("details:not([open]) > summary").all().stream()
        .filter(summary -> summary.isVisible())
        .toList()
        .forEach(summary -> summary.click());
    return page;
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }
}
