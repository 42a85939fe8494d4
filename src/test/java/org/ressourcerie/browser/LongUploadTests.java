package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ressourcerie.browser.Promises.assertAccessible;
import static org.ressourcerie.browser.Promises.assertNoHorizontalScroll;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Big files are sent in pieces, by a real browser. */
@DemonstrationSite
class LongUploadTests {
  @RegisterExtension static final Browser browser = new Browser();
  private static final String PIECES = "**/televersements/*";
  @TempDir Path folder;
  @LocalServerPort int port;

  @Test
  void aCutConnectionGoesOnByItselfAndWhatIsTypedMeanwhileStays() throws IOException {
    Page page = begin();
    AtomicInteger pieces = pieces(page, piece -> piece == 2, Route::abort);
    page.locator("input[type=file]").last().setInputFiles(file("Captation.bin", 17_000_000));
    page.locator("#title").fill("Tapé pendant l’envoi");
    page.locator(".draft-file").waitFor();
    assertThat(page.locator(".draft-file").innerText()).contains("Captation.bin", "17");
    assertThat(page.locator("#title").inputValue()).isEqualTo("Tapé pendant l’envoi");
    assertThat(page.locator(".upload").count()).isZero();
    assertThat(pieces.get()).isEqualTo(4);
    page.reload();
    assertThat(page.locator("#title").inputValue()).isEqualTo("Tapé pendant l’envoi");
    assertThat(page.locator(".draft-file").count()).isEqualTo(1);
    // The browser tells of the connection that was cut, and of nothing else.
    assertThat(browser.complaints()).containsExactly("Failed to load resource: net::ERR_FAILED");
  }

  @Test
  void choosingTheSameFileAgainGoesOnAfterTheWindowWasClosed() throws IOException {
    Page page = begin();
    pieces(page, piece -> piece > 1, Route::abort);
    Path film = file("Entretien.bin", 20_000_001);
    page.locator("input[type=file]").last().setInputFiles(film);
    page.waitForCondition(
        () -> page.locator(".upload-told").innerText().contains("La connexion est coupée"));
    for (int width : new int[] {360, 1280}) {
      page.setViewportSize(width, 900);
      assertAccessible(page);
      assertNoHorizontalScroll(page);
    }
    page.reload();
    page.unroute(PIECES);
    page.locator(".upload-left").waitFor();
    assertThat(page.locator(".upload-left").innerText()).contains("Entretien.bin");
    AtomicInteger rest = new AtomicInteger();
    page.onRequest(
        request -> {
          if (request.method().equals("PATCH")) {
            rest.incrementAndGet();
          }
        });
    page.locator("input[type=file]").last().setInputFiles(film);
    page.locator(".draft-file").waitFor();
    assertThat(rest.get()).isEqualTo(2);
  }

  @Test
  void aDiskThatFillsOnTheWayIsToldAndTheSameFileGoesOnOnceThereIsRoom() throws IOException {
    Page page = begin();
    var full = new Route.FulfillOptions().setStatus(507);
    AtomicInteger pieces = pieces(page, piece -> piece == 2, route -> route.fulfill(full));
    Path film = file("Assises.bin", 17_000_002);
    page.locator("input[type=file]").last().setInputFiles(film);
    page.waitForCondition(
        () -> page.locator(".upload-told").innerText().contains("Le site n’a plus de place"));
    assertThat(page.locator(".upload-told").innerText()).contains("Assises.bin", "17");
    page.locator("input[type=file]").last().setInputFiles(film);
    page.locator(".draft-file").waitFor();
    assertThat(page.locator(".upload").count()).isZero();
    assertThat(pieces.get()).as("one arrived, one was refused, two remained").isEqualTo(4);
  }

  @Test
  void whatIsTooLargeIsToldBeforeAnythingIsSentAndSendingCanBeCancelled() throws IOException {
    Page page = begin();
    AtomicInteger asked = new AtomicInteger();
    page.route(
        "**/televersements",
        route -> {
          asked.incrementAndGet();
          route.resume();
        });
    page.locator("input[type=file]").last().setInputFiles(file("Colloque.bin", 700_000_000));
    assertThat(page.locator(".upload-told").innerText())
        .contains("Colloque.bin", "700", "Rien n’a été envoyé");
    assertThat(asked.get()).isZero();
    page.locator(".upload-cancel").click();
    page.route(PIECES, Route::abort);
    page.locator("input[type=file]").last().setInputFiles(file("Atelier.bin", 9_000_000));
    page.waitForCondition(() -> asked.get() == 1);
    page.locator(".upload-cancel").click();
    assertThat(page.locator(".upload").count()).isZero();
    assertThat(page.locator(".draft-file").count()).isZero();
  }

  /** Counts the pieces that are sent, from 1; some of them do not reach the site. */
  private static AtomicInteger pieces(Page page, IntPredicate lost, Consumer<Route> how) {
    AtomicInteger pieces = new AtomicInteger();
    page.route(
        PIECES,
        route -> {
          boolean isPiece = route.request().method().equals("PATCH");
          if (isPiece && lost.test(pieces.incrementAndGet())) {
            how.accept(route);
          } else {
            route.resume();
          }
        });
    return pieces;
  }

  /** Of zeros, which take no place on the disk. */
  private Path file(String name, long size) throws IOException {
    Path file = folder.resolve(name);
    try (RandomAccessFile empty = new RandomAccessFile(file.toFile(), "rw")) {
      empty.setLength(size);
    }
    return file;
  }

  private Page begin() {
    Page page = browser.asTeam(port, "/administration/ressources/nouvelle", 1280);
    page.locator("button[value=guide]").click();
    page.waitForURL("**/brouillons/*");
    return page;
  }
}
