package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A browser dies as by a power cut while there are words that the site never received. */
@DemonstrationSite
class KilledBrowserTests {
  @RegisterExtension static final Browser browser = new Browser();

  @TempDir(cleanup = CleanupMode.NEVER)
  Path profile;

  @LocalServerPort int port;

  @Test
  void theyAreOfferedWhenItIsBackWithTheSameProfile() {
    Page page = enter(browser.withProfile(profile), "/administration/ressources/nouvelle");
    page.locator("button[value=guide]").click();
    page.waitForURL("**/brouillons/*");
    String draft = page.url();
    page.route("**/sauvegarde", Route::abort);
    page.locator("#title").fill("Écrit juste avant la coupure");
    page.waitForCondition(() -> "yes".equals(page.locator("#brouillon").getAttribute("data-kept")));
    Browser.kill(profile);

    try (BrowserContext again = browser.withProfile(profile)) {
      Page back = enter(again, draft.replaceAll("https?://[^/]*", ""));
      back.locator("#kept-back").waitFor();
      assertThat(back.locator("#title").inputValue()).isEmpty();
      back.locator("#kept-back").click();
      back.waitForCondition(
          () -> back.locator("#title").inputValue().equals("Écrit juste avant la coupure"));
    }
  }

  private Page enter(BrowserContext window, String path) {
    Page page = window.pages().getFirst();
    page.navigate("http://localhost:" + port + "/connexion?retour=" + path);
    page.locator("button[value=equipe]").click();
    page.waitForURL("**" + path);
    return page;
  }
}
