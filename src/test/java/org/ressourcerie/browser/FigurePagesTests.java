package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertDiscreet;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ressourcerie.files.FileReading;
import org.ressourcerie.files.Photos;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A photo is put into a resource by the team, and seen by everyone, in a real browser. */
@DemonstrationSite
class FigurePagesTests {
  @RegisterExtension static final Browser browser = new Browser();
  @LocalServerPort int port;
  @Autowired FileReading reading;

  @Test
  void aPhotoIsPutIntoAResourceAndShownInTheSizeOfTheScreen() {
    Page page = draft();
    send(page, "photo.jpg", "image/jpeg", Photos.jpeg(900, 700, 6));
    page.locator("input[name$='.alternative']").fill("Deux murs, un rouge et un bleu.");
    page.locator("input[name$='.credit']").fill("Collectif des Halles");
    page.locator("input[name$='.licence']").fill("CC BY 4.0");
    page.locator("textarea[name$='.html']").last().fill("Le hall avant les travaux.");
    page.locator(".draft-bar button[value=save]").click();
    for (int width : new int[] {1280, 360}) {
      page.setViewportSize(width, 900);
      assertNoHorizontalScroll(page);
    }
    page.locator("input[name='r.stance'][value=open]").check();
    page.locator(".draft-bar button[value=publish]").click();
    page.waitForURL("**/publication");
    page.locator("form button:has-text('Publier')").click();
    page.waitForURL("**/r/**");
    assertThat(reading.awaitRead(Duration.ofMinutes(2))).isTrue();

    for (int width : new int[] {360, 1280}) {
      Page seen = browser.open(page.url(), width);
      seenByEveryone(seen);
      assertThat((String) image(seen).evaluate("it => it.currentSrc"))
          .endsWith(width == 360 ? "640.webp" : "700.webp");
      browser.close(seen);
    }
  }

  private void seenByEveryone(Page seen) {
    Locator image = image(seen);
    image.scrollIntoViewIfNeeded();
    seen.waitForCondition(
        () -> Boolean.TRUE.equals(image.evaluate("it => it.complete && it.naturalWidth > 0")));
    assertThat(image.getAttribute("alt")).isEqualTo("Deux murs, un rouge et un bleu.");
    assertThat(image.getAttribute("width")).isEqualTo("700");
    assertThat(image.getAttribute("height")).isEqualTo("900");
    assertThat(image.getAttribute("loading")).isEqualTo("lazy");
    assertThat(seen.locator("figure.picture figcaption").innerText())
        .contains("Le hall avant les travaux.")
        .contains("Crédit\u00A0: Collectif des Halles · Licence\u00A0: CC BY 4.0");
    assertAccessible(seen);
    assertNoHorizontalScroll(seen);
    assertDiscreet(browser, seen);
  }

  @Test
  void whatIsNoFigureIsRefusedWithItsReasonAndTheRestKept() {
    Page page = draft();
    page.locator("#title").fill("Un titre qui reste");
    send(page, "dessin.svg", "image/svg+xml", svg());
    assertThat(page.locator("main").innerText()).contains("Exportez-le en PNG");
    send(page, "anime.gif", "image/gif", Photos.gif(3));
    assertThat(page.locator("main").innerText()).contains("Cette image bouge");
    send(page, "bombe.png", "image/png", Photos.bomb(50_000, 50_000));
    assertThat(page.locator("main").innerText()).contains("plus de 100 millions de points");
    byte[] whole = Photos.jpeg(400, 300, 1);
    send(page, "coupee.jpg", "image/jpeg", java.util.Arrays.copyOf(whole, whole.length / 3));
    assertThat(page.locator("main").innerText()).contains("Cette image est abîmée");
    assertThat(page.locator("#title").inputValue()).isEqualTo("Un titre qui reste");
    assertThat(page.locator(".draft-file").count()).isZero();
  }

  private static byte[] svg() {
    return "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
        .getBytes(StandardCharsets.UTF_8);
  }

  private static Locator image(Page page) {
    return page.locator("figure.picture img");
  }

  private static void send(Page page, String name, String type, byte[] content) {
    page.locator(".block-figure input[type=file]")
        .setInputFiles(new FilePayload(name, type, content));
    page.locator(".block-figure button[value^='upload.']").click();
    page.waitForLoadState();
  }

  /** A new draft with an empty figure, without any script. */
  private Page draft() {
    Page page =
        browser.asTeam(
            port,
            "/administration/ressources/nouvelle",
            new NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(false));
    page.locator("button[value=guide]").click();
    page.waitForURL("**/brouillons/*");
    page.locator("#title").fill("Avant les travaux");
    page.locator("#summary").fill("Ce que l’on voit du hall.");
    page.locator("button[value='add.figure']").click();
    page.waitForLoadState();
    return page;
  }
}
