package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertDiscreet;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ressourcerie.resources.drafting.Content;
import org.ressourcerie.resources.drafting.Hand;
import org.ressourcerie.resources.drafting.Readers;
import org.ressourcerie.resources.drafting.WorkingCopies;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Drafts published together, shown by a link, and archived, in a real browser. */
@DemonstrationSite
class PublishingPagesTests {
  @RegisterExtension static final Browser browser = new Browser();
  @LocalServerPort int port;
  @Autowired WorkingCopies copies;

  @Test
  void severalAreChosenConfirmedAndPublishedByKeyboard() {
    draft("Le pluvier doré", "<p>Un pluvier.</p>");
    draft("Le pluvier argenté", "<p><a href=\"https://t.ly/pluvier\">Un lien</a></p>");
    draft("", "<p>Sans titre.</p>");
    Page page = browser.asTeam(port, "/administration/brouillons?titre=pluvier", 1280);
    keepsItsPromises(page);
    page.locator("input[name=brouillon]").first().check();
    page.locator("button[name=tous]").focus();
    page.keyboard().press("Enter");
    page.waitForURL("**/administration/publications/*");
    keepsItsPromises(page);
    assertThat(page.locator("#comptes").innerText()).contains("2 brouillons seraient publiés");
    page.locator("#note").fill("Ensemble");
    page.keyboard().press("Enter");
    page.locator("#publies").waitFor();
    keepsItsPromises(page);
    assertThat(page.locator("#etat").innerText()).contains("Terminée");
    page.navigate(at("/administration/publications"));
    keepsItsPromises(page);

    page.locator(".card-title a").first().click();
    page.locator("section[aria-labelledby=publies] a").first().click();
    page.locator(".staff-bar a").first().click();
    page.locator("a[href$='/archive']").click();
    keepsItsPromises(page);
    page.locator("#reason").fill("Remplacée par une autre");
    page.keyboard().press("Enter");
    page.waitForURL("**/suivi");
    page.locator(".lead").waitFor();
    assertThat(page.locator(".timeline").innerText()).contains("Archivée");
    assertThat(browser.complaints()).isEmpty();
  }

  @Test
  void aDraftIsShownByALinkToSomeoneWithoutAnAccount() {
    long id = draft("Le gravelot", "<p>Un gravelot de passage.</p>");
    Page page = browser.asTeam(port, "/administration/brouillons/" + id + "/apercus", 1280);
    keepsItsPromises(page);
    page.locator("#purpose").fill("Pour la relectrice");
    page.keyboard().press("Enter");
    page.locator(".address code").waitFor();
    keepsItsPromises(page);
    String address = page.locator(".address code").innerText();
    Page reader = browser.open(at(address.replaceAll("^https?://[^/]+", "")), 360);
    keepsItsPromises(reader);
    assertThat(reader.locator("main").innerText())
        .contains("Aperçu d’un brouillon, valable jusqu’au", "Un gravelot de passage.");
    assertDiscreet(browser, reader);
  }

  private long draft(String title, String html) {
    Map<String, String> fields =
        Map.of(
            "title",
            title,
            "summary",
            "Un résumé.",
            "kind",
            "guide",
            "provenance",
            "network",
            "language",
            "fr",
            "teaser",
            "none");
    var block = new Content.Block("un", "text", "", html, Readers.OPEN, List.of(), List.of());
    var team = new Readers("staff", List.of());
    return copies.begin(
        new Content(fields, List.of(), team, List.of(block), List.of()),
        new Hand("essai", "Camille Exemple"));
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

  private String at(String path) {
    return "http://localhost:" + port + path;
  }
}
