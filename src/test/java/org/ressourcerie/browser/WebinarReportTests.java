package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A webinar report with its slides, its film, captions and a reserved part, in few actions. */
@DemonstrationSite
class WebinarReportTests {
  @RegisterExtension static final Browser browser = new Browser();
  private static final Path FILES = Path.of("src/main/resources/demonstration/files");
  private static final int MOST = 20;

  @LocalServerPort int port;
  private int actions;

  @Test
  void itIsPublishedInFewActionsFromThePageOfDrafts() {
    Page page = browser.asTeam(port, "/administration/brouillons", 1280);
    click(page.locator("main a.button-primary"));
    click(page.locator("button[value='webinar-report']"));
    page.waitForURL("**/brouillons/*");
    type(page.locator("#title"), "Acheter ensemble, en ligne");
    type(page.locator("#summary"), "Trois collectivités racontent un groupement d’achats.");
    type(page.locator("#eventStart"), "2026-03-12T14:00");
    type(page.locator(".block-text [role=textbox]"), "Ce que tout le monde peut lire.");
    choose(page, "video", "trois-questions-loyer.webm");
    choose(page, "video", "trois-questions-loyer.fr.vtt");
    choose(page, "files", "webinaire-achats.pptx");
    click(page.locator(".readers").first().locator("label:has(input[value=open])"));
    click(page.locator("button[value='add.text']"));
    Locator reserved = page.locator(".block-text").last();
    page.waitForCondition(() -> page.locator(".block-text").count() == 2);
    type(reserved.locator("[role=textbox]"), "Les prix que seuls les adhérents voient.");
    click(reserved.locator("label:has(input[value=members])"));
    click(page.locator(".draft-bar button[value=publish]"));
    page.waitForURL("**/publication");
    click(page.locator("form button:has-text('Publier')"));
    page.waitForURL("**/r/**");
    assertThat(actions).as("actions").isLessThanOrEqualTo(MOST);

    Page seen = browser.open(page.url(), 1280);
    assertThat(seen.locator("main").innerText())
        .contains("Ce que tout le monde peut lire.", "Une partie réservée")
        .doesNotContain("seuls les adhérents voient");
    assertThat(seen.locator("video track[kind=captions]").count()).isEqualTo(1);
    assertThat(seen.locator(".files li").count()).isPositive();
  }

  private void click(Locator there) {
    actions++;
    there.click();
  }

  private void type(Locator there, String words) {
    actions++;
    there.fill(words);
  }

  /** Until the file is in its block. */
  private void choose(Page page, String block, String name) {
    actions++;
    Locator there = page.locator(".block-" + block);
    there.locator("input[type=file]").setInputFiles(FILES.resolve(name));
    there.locator(".draft-file[aria-label='" + name + "']").waitFor();
  }
}
