package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertDiscreet;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.ressourcerie.files.Photos;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An external reference from a pasted address, in few actions. */
@DemonstrationSite
class PastedReferenceTests {
  @RegisterExtension static final Browser browser = new Browser();
  private static final HttpServer elsewhere = serve();
  private static final String NEW = "/administration/ressources/nouvelle";
  private static final String PAGE =
      """
      <html lang="fr"><head><title>Partager un atelier | Cordée des ateliers</title>
      <meta property="og:site_name" content="Cordée des ateliers">
      <meta name="description" content="Neuf conventions d’atelier partagé, comparées.">
      <meta property="article:published_time" content="2026-04-02">
      </head><body><h1>Partager un atelier</h1></body></html>\
      """;

  @TempDir Path folder;
  @LocalServerPort int port;

  @DynamicPropertySource
  static void anotherSiteMayBeRead(DynamicPropertyRegistry settings) {
    settings.add("ressourcerie.fetching.inside", () -> "127.0.0.1:" + port());
  }

  @AfterAll
  static void stop() {
    elsewhere.stop(0);
  }

  @Test
  void aReferenceIsPublishedInFiveActionsAndThenRecognised() {
    String address = "http://127.0.0.1:" + port() + "/atelier.html";
    Page page = browser.asTeam(port, NEW, 1280);
    for (int width : new int[] {360, 1280}) {
      page.setViewportSize(width, 900);
      assertAccessible(page);
      assertNoHorizontalScroll(page);
    }
    page.locator("#adresse").fill(address);
    page.locator("#adresse").press("Enter");
    page.waitForURL("**/brouillons/*");
    assertThat(page.locator("#title").inputValue()).isEqualTo("Partager un atelier");
    assertThat(page.locator("#published").inputValue()).isEqualTo("2026-04-02");
    assertThat(page.locator("#summary").inputValue()).startsWith("Neuf conventions");
    page.locator("#summary").fill("Neuf conventions d’atelier partagé, clause par clause.");
    page.locator(".draft-bar button[value=publish]").click();
    page.waitForURL("**/publication");
    page.locator("form button:has-text('Publier')").click();
    page.waitForURL("**/r/**");
    assertThat(page.locator("main").innerText()).contains("Cordée des ateliers");
    assertThat(page.locator(".part-links a").getAttribute("href")).isEqualTo(address);

    page.navigate(site(NEW));
    page.locator("#adresse").fill(address + "?utm_source=lettre");
    page.locator("#adresse").press("Enter");
    page.waitForURL("**/brouillons/*");
    assertThat(page.locator(".known").innerText()).contains("Partager un atelier", "même adresse");
    assertAccessible(page);
  }

  @Test
  void thePictureThatAPageProposesIsTakenAsItsCoverAndLeftByOneButton() {
    Page page = pasted("illustre.html");
    Locator cover = page.locator(".block-cover");
    assertThat(cover.locator("[name$='.credit']").inputValue()).isEqualTo("Cordée des ateliers");
    assertThat(cover.locator("[name$='.alternative']").inputValue()).isEqualTo("Deux établis.");
    page.locator("#title").fill("Partager un établi");
    page.locator("#summary").fill("Un établi pour deux, et comment s’y tenir.");
    page.locator(".draft-bar button[value=publish]").click();
    page.waitForURL("**/publication");
    page.locator("form button:has-text('Publier')").click();
    page.waitForURL("**/r/**");
    Page seen = browser.open(page.url(), 1280);
    Locator image = seen.locator(".cover img");
    assertThat(image.getAttribute("src")).doesNotContain("://");
    assertThat((String) seen.evaluate("async it => (await fetch(it)).text()", source(image)))
        .isNotEmpty()
        .doesNotContain(Photos.PLACE);
    assertDiscreet(browser, seen);
    assertThat(seen.locator(".cover figcaption").innerText()).contains("Cordée des ateliers");

    Page other = pasted("illustre.html");
    other.locator(".block-cover button[value^='unfile.']").click();
    other.waitForCondition(() -> other.locator(".block-cover .draft-file").count() == 0);
  }

  private static String source(Locator image) {
    return image.getAttribute("src");
  }

  @Test
  void aPictureThatCannotBeTakenHoldsNothingUpAndSaysWhy() {
    for (var told :
        Map.of(
                "dedans.html", "à l’intérieur de ce réseau",
                "perdue.html", "Le site a refusé",
                "fausse.html", "pas une image")
            .entrySet()) {
      Page page = pasted(told.getKey());
      assertThat(page.locator("#title").inputValue()).isEqualTo("Partager un atelier");
      assertThat(page.locator(".block-cover .notice-warning").innerText())
          .contains("n’a pas été prise", told.getValue());
      assertThat(page.locator(".block-cover .draft-file").count()).isZero();
    }
  }

  private Page pasted(String name) {
    Page page = browser.asTeam(port, NEW, 1280);
    page.locator("#adresse").fill("http://127.0.0.1:" + port() + "/" + name);
    page.locator("#adresse").press("Enter");
    page.waitForURL("**/brouillons/*");
    return page;
  }

  @Test
  void whatCannotBeReadOpensTheFormAndSaysWhy() {
    Page page = browser.asTeam(port, NEW, 1280);
    page.locator("#adresse").fill("http://10.0.0.1/");
    page.locator("#adresse").press("Enter");
    page.waitForURL("**/brouillons/*");
    assertThat(page.locator(".notice-warning").first().innerText()).contains("intérieur");
    assertThat(page.locator("input[type=url]").first().inputValue()).isEqualTo("http://10.0.0.1/");
  }

  @Test
  void filesBecomeOneDraftOrOneEach() throws IOException {
    Path one = Files.writeString(folder.resolve("Charte_des_ateliers.txt"), "Une charte.");
    Path two = Files.writeString(folder.resolve("Annexe.txt"), "Une annexe.");
    Page page = browser.asTeam(port, NEW, 1280);
    page.locator("#fichiers").setInputFiles(new Path[] {one, two});
    page.locator("form.drop button[type=submit]").click();
    page.waitForURL("**/brouillons/*");
    assertThat(page.locator("#title").inputValue()).isEqualTo("Charte des ateliers");
    assertThat(page.locator("main").innerHTML()).contains("Annexe.txt");

    page.navigate(site(NEW));
    page.locator("#fichiers").setInputFiles(new Path[] {one, two});
    page.locator("input[name=pour][value=chacun]").check();
    page.locator("form.drop button[type=submit]").click();
    page.waitForURL("**/brouillons");
    assertThat(page.locator("main").innerText()).contains("Charte des ateliers", "Annexe");
  }

  @Test
  void aFileThatIsRefusedLeavesTheOthersAndSaysWhy() throws IOException {
    byte[] photo = Photos.jpeg(40, 30, 1);
    Path broken = Files.write(folder.resolve("coupee.jpg"), Arrays.copyOf(photo, photo.length / 2));
    Path whole = Files.writeString(folder.resolve("Reglement.txt"), "Un règlement.");
    Page page = browser.asTeam(port, NEW, 1280);
    page.locator("#fichiers").setInputFiles(new Path[] {broken});
    page.locator("form.drop button[type=submit]").click();
    page.waitForURL("**/nouvelle?refus=*");
    assertThat(page.locator("main").innerText()).contains("Cette image est abîmée");
    page.locator("#fichiers").setInputFiles(new Path[] {broken, whole});
    page.locator("form.drop button[type=submit]").click();
    page.waitForURL("**/brouillons/*");
    assertThat(page.locator("#title").inputValue()).isEqualTo("Reglement");
    assertThat(page.locator("main").innerText()).contains("Cette image est abîmée");
  }

  private String site(String path) {
    return "http://localhost:" + port + path;
  }

  private static int port() {
    return elsewhere.getAddress().getPort();
  }

  private static byte[] page(String image) {
    String told =
        image.isEmpty()
            ? ""
            : "<meta property='og:image' content='%s'><meta property='og:image:alt' content='Deux établis.'>"
                .formatted(image);
    return PAGE.replace("</head>", told + "</head>").getBytes(StandardCharsets.UTF_8);
  }

  private static void give(HttpServer server, String path, String type, byte[] content) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content);
          exchange.close();
        });
  }

  private static HttpServer serve() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      give(server, "/atelier.html", "text/html; charset=utf-8", page(""));
      give(server, "/illustre.html", "text/html; charset=utf-8", page("/etablis.jpg"));
      give(server, "/dedans.html", "text/html; charset=utf-8", page("http://10.0.0.1/a.jpg"));
      give(server, "/perdue.html", "text/html; charset=utf-8", page("/nulle-part.jpg"));
      give(server, "/fausse.html", "text/html; charset=utf-8", page("/atelier.html"));
      give(server, "/etablis.jpg", "image/jpeg", Photos.jpeg(1000, 500, 1));
      server.start();
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
