package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertDiscreet;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.ressourcerie.files.FileReading;
import org.ressourcerie.files.Photos;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A picture stands for a resource, cropped around what its editor pointed at. */
@DemonstrationSite
class CoverPagesTests {
  @RegisterExtension static final Browser browser = new Browser();
  @LocalServerPort int port;
  @Autowired FileReading reading;

  @Test
  void aCoverIsPutInPlaceCroppedAndShownWithoutAnyScript() {
    Page page = draft("Le lavoir couvert", false);
    send(page, "lavoir.jpg", Photos.jpeg(900, 1400, 1));
    page.locator(".block-cover input[name$='.alternative']").fill("Un toit de tuiles.");
    page.locator(".block-cover input[name$='.credit']").fill("Atelier du lavoir");
    page.locator(".block-cover input[name$='.focus.y']").fill("80");
    page.locator(".draft-bar button[value=save]").click();
    assertThat(page.locator(".focus-seen .cropped.focus-y-8").count()).isEqualTo(2);
    fits(page);
    String there = publish(page);
    assertThat(reading.awaitRead(Duration.ofMinutes(2))).isTrue();

    for (int width : new int[] {360, 1280}) {
      Page seen = browser.open(there, width);
      Locator image = seen.locator(".cover img");
      seenWhole(seen, image);
      assertThat(image.getAttribute("alt")).isEqualTo("Un toit de tuiles.");
      assertThat(position(image)).isEqualTo("50% 80%");
      assertThat(seen.locator(".cover figcaption").innerText()).contains("Atelier du lavoir");
      fits(seen);
      assertDiscreet(browser, seen);
      seen.navigate(there.replaceFirst("/r/.*", "/ressources"));
      Locator card = seen.locator(".card:has-text('Le lavoir couvert') .card-picture img");
      seenWhole(seen, card);
      assertThat(position(card)).isEqualTo("50% 80%");
      fits(seen);
      browser.close(seen);
    }
  }

  @Test
  void whatStaysInSightIsPointedAtAndKept() {
    Page page = draft("Le pont de bois", true);
    page.locator(".block-cover input[type=file]")
        .setInputFiles(new FilePayload("pont.jpg", "image/jpeg", Photos.jpeg(1200, 800, 1)));
    Locator whole = page.locator(".focus-whole img");
    whole.waitFor();
    whole.scrollIntoViewIfNeeded();
    seenWhole(page, whole);
    BoundingBox frame = whole.boundingBox();
    page.mouse().move(frame.x + frame.width / 2, frame.y + frame.height / 2);
    page.mouse().down();
    page.mouse().move(frame.x + frame.width * 0.9, frame.y + frame.height * 0.3);
    page.mouse().up();
    assertThat(page.locator("[name$='.focus.x']").inputValue()).isEqualTo("90");
    assertThat(page.locator("[name$='.focus.y']").inputValue()).isEqualTo("30");
    assertThat(page.locator(".focus-seen .cropped.focus-x-9.focus-y-3").count()).isEqualTo(2);
    page.locator("[name$='.focus.x']").fill("10");
    assertThat(position(page.locator(".focus-seen .cover-picture img"))).isEqualTo("10% 30%");
    assertAccessible(page);
    fits(page);
    page.locator(".draft-bar button[value=save]").click();
    page.waitForLoadState();
    assertThat(page.locator("[name$='.focus.x']").inputValue()).isEqualTo("10");
    assertThat(page.locator("[name$='.focus.y']").inputValue()).isEqualTo("30");
  }

  @Test
  void aPictureOfTheResourceBecomesItsCoverAndIsTakenAwayAgain() {
    Page page = draft("La halle au blé", false);
    page.locator("button[value='add.figure']").click();
    page.waitForLoadState();
    page.locator(".block-figure input[type=file]")
        .setInputFiles(new FilePayload("halle.jpg", "image/jpeg", Photos.jpeg(640, 480, 1)));
    page.locator(".block-figure button[value^='upload.']").click();
    page.waitForLoadState();
    page.locator(".block-figure input[name$='.alternative']").fill("Des piliers de fonte.");
    page.locator(".block-figure .readers input[value=members]").last().check();
    page.locator(".cover-own button").click();
    page.waitForLoadState();
    assertThat(page.locator(".block-cover input[name$='.alternative']").inputValue())
        .isEqualTo("Des piliers de fonte.");
    assertThat(page.locator(".block-cover input[name$='.stance'][value=members]:checked").count())
        .isEqualTo(1);
    assertThat(page.locator(".cover-own").count()).isZero();
    page.locator(".block-cover button[value^='unfile.']").click();
    page.waitForLoadState();
    assertThat(page.locator(".block-cover .draft-file").count()).isZero();
    assertThat(page.locator(".cover-own").count()).isEqualTo(1);
  }

  private static String position(Locator image) {
    return (String) image.evaluate("it => getComputedStyle(it).objectPosition");
  }

  private static void seenWhole(Page page, Locator image) {
    image.scrollIntoViewIfNeeded();
    page.waitForCondition(
        () -> Boolean.TRUE.equals(image.evaluate("it => it.complete && it.naturalWidth > 0")));
  }

  private static void fits(Page page) {
    for (int width : new int[] {1280, 360}) {
      page.setViewportSize(width, 900);
      assertNoHorizontalScroll(page);
    }
    page.setViewportSize(1280, 900);
  }

  private String publish(Page page) {
    page.locator("textarea[name$='.html']").first().fill("Un texte.");
    page.locator("input[name='r.stance'][value=open]").check();
    page.locator(".draft-bar button[value=publish]").click();
    page.waitForURL("**/publication");
    page.locator("form button:has-text('Publier')").click();
    page.waitForURL("**/r/**");
    return page.url();
  }

  private static void send(Page page, String name, byte[] content) {
    page.locator(".block-cover input[type=file]")
        .setInputFiles(new FilePayload(name, "image/jpeg", content));
    page.locator(".block-cover button[value^='upload.']").click();
    page.waitForLoadState();
  }

  private Page draft(String title, boolean scripts) {
    Page page =
        browser.asTeam(
            port,
            "/administration/ressources/nouvelle",
            new NewContextOptions().setViewportSize(1280, 900).setJavaScriptEnabled(scripts));
    page.locator("button[value=guide]").click();
    page.waitForURL("**/brouillons/*");
    page.locator("#title").fill(title);
    page.locator("#summary").fill("Ce que l’on en voit.");
    return page;
  }
}
