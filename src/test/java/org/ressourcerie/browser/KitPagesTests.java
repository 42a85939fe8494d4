package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertDiscreet;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Kits are read, carried away and put in order, in a real browser. */
@DemonstrationSite
class KitPagesTests {
  private static final String KIT = "/kits/prendre-son-mandat-avec-l-economie-sociale-et-solidaire";

  @RegisterExtension static final Browser browser = new Browser();
  @LocalServerPort int port;

  @Test
  void aKitIsReadOnAnyScreen() {
    Page page = browser.open(site() + "/kits", 360);
    for (int width : new int[] {360, 1280}) {
      page.setViewportSize(width, 900);
      for (String path : List.of("/kits", KIT, KIT + "/imprimer", "/en" + KIT)) {
        page.navigate(site() + path);
        picture(page, path.replaceAll(".*/", "kit-") + "-" + width);
        assertAccessible(page);
        assertNoHorizontalScroll(page);
        assertDiscreet(browser, page);
      }
    }
    page.setViewportSize(360, 900);
    page.navigate(site() + KIT);
    page.locator(".card a").first().click();
    page.waitForURL("**/r/**");
    assertThat(page.locator(".kit-place").innerText()).contains("Fiche 1 sur 11 du kit");
    page.locator(".kit-place a[rel=next]").click();
    page.waitForLoadState();
    assertThat(page.locator(".kit-place").innerText()).contains("Fiche 2 sur 11 du kit");
    picture(page, "kit-place-360");
    assertAccessible(page);
  }

  @Test
  void theSavedFileIsWholeWithoutTheSite(@TempDir Path folder) throws Exception {
    Path file = save(folder);
    for (int width : new int[] {360, 1280}) {
      Page page = browser.open(file.toUri().toString(), width);
      picture(page, "kit-offline-" + width);
      assertThat(page.locator("article").count()).isEqualTo(11);
      assertAccessible(page);
      assertNoHorizontalScroll(page);
      assertThat(browser.foreignRequests()).isEmpty();
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(page.url()).endsWith("#contenu");
    }
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aSheetMovesByItsButtonsAndTheFocusStaysOnIt() {
    Page page = desk(true, "Kit au clavier");
    Locator second = page.locator(".kit-sheet").nth(1);
    String title = second.locator("a").innerText();
    second.locator("button[value=bas]").focus();
    page.keyboard().press("Enter");
    page.waitForCondition(() -> page.locator("#kit-live").innerText().contains("3e position"));
    assertThat(page.locator("#kit-live").innerText())
        .isEqualTo("Fiche déplacée en 3e position sur 3.");
    assertThat(page.locator(".kit-sheet").nth(2).locator("a").innerText()).isEqualTo(title);
    assertThat(focused(page)).contains("haut", title);
    page.keyboard().press("Enter");
    page.waitForCondition(() -> page.locator("#kit-live").innerText().contains("2e position"));
    page.keyboard().press("Enter");
    page.waitForCondition(() -> page.locator("#kit-live").innerText().contains("1re position"));
    assertThat(focused(page)).contains("bas", title);
    for (int width : new int[] {1280, 360}) {
      page.setViewportSize(width, 900);
      picture(page, "kit-desk-" + width);
      assertAccessible(page);
      assertNoHorizontalScroll(page);
    }
    page.setViewportSize(1280, 900);
    page.locator(".kit-sheet")
        .nth(2)
        .locator(".kit-handle")
        .dragTo(
            page.locator(".kit-sheet").first().locator(".kit-handle"),
            new Locator.DragToOptions().setTargetPosition(3, 1));
    page.waitForCondition(() -> page.locator("#kit-live").innerText().contains("position"));
    page.waitForCondition(() -> page.locator(".kit-sheet").nth(1).innerText().contains(title));
    page.locator("#description").fill("Écrit après un déplacement.");
    page.locator("button:has-text('Enregistrer')").click();
    page.waitForURL("**dit=saved**");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aFamilyIsDraggedBeforeAnother() {
    Page page = desk(true, "Kit de deux familles");
    page.locator("#family").fill("Pour commencer");
    page.locator("form[action$='/familles'] button").click();
    Locator families = page.locator(".kit-family h3");
    page.waitForCondition(() -> families.count() == 2);
    assertThat(families.last().innerText()).isEqualTo("Pour commencer");
    // All in sight: whoever drags does not jump from the top of the page to its end.
    page.setViewportSize(1280, 2400);
    page.locator(".kit-family-head .kit-handle")
        .last()
        .dragTo(
            page.locator(".kit-family-head").first(),
            new Locator.DragToOptions().setTargetPosition(3, 1));
    page.waitForCondition(() -> families.first().innerText().equals("Pour commencer"));
    assertThat(page.locator("#kit-live").innerText()).contains("1re position");
    page.reload();
    assertThat(families.first().innerText()).isEqualTo("Pour commencer");
    assertThat(page.locator(".kit-family").last().locator(".kit-sheet").count()).isEqualTo(3);
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aSheetMovesWithoutAnyScript() {
    Page page = desk(false, "Kit sans script");
    String title = page.locator(".kit-sheet").first().locator("a").innerText();
    page.locator(".kit-sheet").first().locator("button[value=bas]").click();
    page.waitForURL("**dit=moved**");
    assertThat(page.locator("#kit-said").innerText()).contains("2e position sur 3");
    assertThat(page.locator(".kit-sheet").nth(1).locator("a").innerText()).isEqualTo(title);
    assertThat(page.locator("button[autofocus]").getAttribute("aria-describedby"))
        .isEqualTo("kit-said");
  }

  private Page desk(boolean scripts, String title) {
    Page page =
        browser.asTeam(
            port,
            "/administration/kits",
            new NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(scripts));
    page.locator("#title").fill(title);
    page.locator("button:has-text('Créer le kit')").click();
    page.waitForURL("**dit=created**");
    page.locator("#lignes").fill("cent premiers jours\nune ligne ESS au budget\nfiche 1 mots");
    page.locator("button:has-text('Ajouter')").first().click();
    page.waitForURL("**dit=added**");
    return page;
  }

  private static String focused(Page page) {
    return (String)
        page.evaluate(
            "document.activeElement.value + ' ' + document.activeElement.closest('.kit-sheet')"
                + ".innerText");
  }

  private Path save(Path folder) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(URI.create(site() + KIT + "/hors-ligne.html")).build(),
              BodyHandlers.ofFile(Files.createDirectories(folder).resolve("kit.html")))
          .body();
    }
  }

  /** For who looks at the pages: where {@code -Dscreens} names a folder. */
  private static void picture(Page page, String name) {
    String folder = System.getProperty("screens", "");
    if (!folder.isEmpty()) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of(folder).resolve(name + ".png"))
              .setFullPage(true));
    }
  }

  private String site() {
    return "http://localhost:" + port;
  }
}
