package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of organisations and people, in a real browser. */
@DemonstrationSite
class MemberPagesTests {
  @RegisterExtension static final Browser browser = new Browser();
  @LocalServerPort int port;

  @Test
  void theTeamKeepsAnOrganisationAndItsPeople() {
    Page page = browser.asTeam(port, "/administration/organisations/nouvelle", 360);
    keepsItsPromises(page);
    page.locator("#siren").fill("123");
    page.locator("main form button").click();
    assertThat(page.locator("#problems a").count()).isEqualTo(3);
    keepsItsPromises(page);
    page.locator("#name").fill("Brocéliande Essai");
    page.locator("#kind").selectOption("commune");
    page.locator("#siren").fill("");
    page.locator("main form button").click();
    page.waitForURL("**/organisations/broceliande-essai*");
    keepsItsPromises(page);
    String organisation = page.url();

    page.navigate(
        organisation.replaceFirst("/administration.*", "/administration/personnes/nouvelle"));
    keepsItsPromises(page);
    page.locator("#familyName").fill("Essai");
    page.locator("main form button").click();
    page.waitForURL("**/personnes/essai*");
    page.locator("main summary").first().click();
    page.locator("#organisation").fill("broceliande essai");
    page.locator("#function").fill("Chargée de mission");
    page.locator("form[action$='/fonctions'] button").click();
    page.waitForURL("**/personnes/essai*");
    assertThat(page.locator("a[href$='/fin']").count()).isOne();
    keepsItsPromises(page);
    page.navigate(organisation.replaceFirst("/administration.*", "/adhesion?q=broceliande"));
    keepsItsPromises(page);
    page.navigate(organisation.replaceFirst("/administration.*", "/annuaire"));
    keepsItsPromises(page);
    for (String list : new String[] {"organisations", "personnes", "groupes"}) {
      page.navigate(organisation.replaceFirst("/administration.*", "/administration/" + list));
      keepsItsPromises(page);
    }
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
