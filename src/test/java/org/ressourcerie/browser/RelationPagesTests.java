package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertDiscreet;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A guide takes the place of another one, with its licence, written and read in a real browser. */
@DemonstrationSite
class RelationPagesTests {
  @RegisterExtension static final Browser browser = new Browser();
  @LocalServerPort int port;

  @Test
  void aNewerOneIsLinkedWithoutScriptsAndSeenFromTheOlderOne() {
    Page team = draft("Les halles d’hier : un guide");
    String older = published(team);
    team = draft("Les halles de demain : un guide");
    team.locator("#licence").selectOption("etalab-2.0");
    team.locator("[id='relation.0.type']").selectOption("replaces");
    team.locator("[id='relation.0.target']").fill("les halles d'hier : un guide");
    team.locator("button[value='refresh.liens']").click();
    team.locator("[id='relation.1.target']").fill("Une ressource que personne ne connaît");
    team.locator(".draft-bar button[value=save]").click();
    assertThat(team.locator("[id='relation.1.target-error']").innerText())
        .contains("Aucune ressource ne se trouve ainsi");
    for (int width : new int[] {1280, 360}) {
      team.setViewportSize(width, 900);
      assertNoHorizontalScroll(team);
    }
    team.locator("button[value='unrelate.liens.1']").click();
    assertThat(team.locator("[id='relation.1.target']").inputValue()).isEmpty();
    String newer = published(team);

    for (int width : new int[] {360, 1280}) {
      Page seen = browser.open(older, width);
      assertThat(seen.locator(".notice").first().innerText())
          .contains("Une version plus récente existe", "Les halles de demain");
      seenByEveryone(seen);
      seen = browser.open(newer, width);
      assertThat(seen.locator("a[rel=license]").innerText()).isEqualTo("Licence Ouverte 2.0");
      assertThat(seen.locator(".linked").innerText()).contains("Met à jour", "Les halles d’hier");
      seenByEveryone(seen);
    }
  }

  @Test
  void theFormIsAccessible() {
    Page page = browser.asTeam(port, "/administration/ressources/nouvelle", 1280);
    page.locator("button[value=guide]").click();
    page.waitForURL("**/brouillons/*");
    page.locator("[id='relation.0.target']").fill("Une inconnue");
    page.locator(".draft-bar button[value=save]").click();
    page.waitForSelector("[id='relation.0.target-error']");
    assertAccessible(page);
  }

  @Test
  void theTitleIsToldAsOneTypesAndWordsGiveAChoice() {
    Page page = browser.asTeam(port, "/administration/ressources/nouvelle", 1280);
    page.locator("button[value=guide]").click();
    page.waitForURL("**/brouillons/*");
    page.locator("[id='relation.0.target']").fill("99999");
    page.waitForSelector("[id='relation.0.target-error']");
    assertThat(page.locator("[id='relation.0.target-error']").innerText()).contains("99999");
    assertAccessible(page);
    page.locator("[id='relation.0.target']").fill("economie sociale");
    page.waitForSelector("[id='relation.0.meant'] button");
    for (int width : new int[] {1280, 360}) {
      page.setViewportSize(width, 900);
      assertAccessible(page);
      assertNoHorizontalScroll(page);
      page.locator("[id='relation.0.meant'] li").last().scrollIntoViewIfNeeded();
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of("target", "relations-" + width + ".png")));
    }
    page.locator("[id='relation.0.meant'] button").first().click();
    page.waitForSelector("[id='relation.0.meant'] a");
    assertThat(page.locator("[id='relation.0.target']").inputValue()).matches("[0-9]+");
    assertThat(page.locator("[id='relation.0.target-error']").count()).isZero();
  }

  private static void seenByEveryone(Page seen) {
    assertAccessible(seen);
    assertNoHorizontalScroll(seen);
    assertDiscreet(browser, seen);
  }

  private static String published(Page page) {
    page.locator(".draft-bar button[value=publish]").click();
    page.waitForURL("**/publication");
    page.locator("form button:has-text('Publier')").click();
    page.waitForURL("**/r/**");
    return page.url();
  }

  /** A new draft that lacks nothing, written without any script. */
  private Page draft(String title) {
    Page page =
        browser.asTeam(
            port,
            "/administration/ressources/nouvelle",
            new NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
    page.locator("button[value=guide]").click();
    page.waitForURL("**/brouillons/*");
    page.locator("#title").fill(title);
    page.locator("#summary").fill("Ce que l’on fait des halles d’une commune.");
    page.locator("textarea[name$='.html']").first().fill("<p>On y vient le samedi.</p>");
    page.locator("input[name='r.stance'][value=open]").check();
    return page;
  }
}
