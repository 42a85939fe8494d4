package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Page;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ressourcerie.files.FileReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A video with its chapters and what is said in it, in a real browser. */
@DemonstrationSite
class PlayerPagesTests {
  private static final String REPORT = "/r/17";
  @RegisterExtension static final Browser browser = new Browser();
  @LocalServerPort int port;
  @Autowired FileReading reading;

  @BeforeEach
  void captionsAreRead() {
    assertThat(reading.awaitRead(Duration.ofMinutes(2))).isTrue();
  }

  @Test
  void aChapterSeeksAndTheTranscriptFollows() {
    Page page = browser.open(at(REPORT), 1280);
    page.locator(".transcript summary").click();
    page.locator(".chapters a:has-text('Combien')").click();
    page.waitForCondition(() -> seconds(page) >= 31);
    assertThat(page.url()).endsWith("#t=31");
    page.locator(".chapters [aria-current]:has-text('Combien')").waitFor();
    page.locator(".transcript-text [aria-current]").waitFor();

    page.locator(".transcript-text a").first().click();
    page.waitForCondition(() -> seconds(page) < 10);
    page.locator(".chapters [aria-current]:has-text('Trois questions')").waitFor();
  }

  @Test
  void anAddressWithASecondOpensThere() {
    Page page = browser.open(at(REPORT) + "#t=48", 1280);
    page.waitForCondition(() -> seconds(page) == 48);
  }

  @Test
  void withoutScriptATimeOpensTheFileThere() {
    Page page = browser.openWithoutScript(at(REPORT), 360);
    assertThat(page.locator(".chapters a").nth(1).getAttribute("href")).endsWith(".webm#t=13");
    assertThat(page.locator(".transcript-follow").isVisible()).isFalse();
  }

  @Test
  void openedItIsAccessibleAndFits() {
    for (int width : new int[] {360, 1280}) {
      Page page = browser.open(at(REPORT), width);
      page.locator(".transcript summary").click();
      assertThat(page.locator(".transcript-text").innerText()).contains("valeur locative");
      assertAccessible(page);
      assertNoHorizontalScroll(page);
      browser.close(page);
    }
  }

  private static double seconds(Page page) {
    return ((Number) page.locator("video").evaluate("it => it.currentTime")).doubleValue();
  }

  private String at(String path) {
    return "http://localhost:" + port + path;
  }
}
