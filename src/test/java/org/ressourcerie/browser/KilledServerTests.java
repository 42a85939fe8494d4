package org.ressourcerie.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The server dies as by a power cut while someone writes and a file is on its way. */
class KilledServerTests {
  @RegisterExtension static final Browser browser = new Browser();
  private static final int LENGTH = Integer.getInteger("ressourcerie.test.film", 40_000_000);

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedIsThereTheRestIsOfferedAndTheFileGoesOn() throws IOException {
    int port = RunningSite.freePort();
    Path data = folder.resolve("site");
    Path film = folder.resolve("Captation.bin");
    try (RandomAccessFile empty = new RandomAccessFile(film.toFile(), "rw")) {
      empty.setLength(LENGTH);
    }
    RunningSite first = RunningSite.start(data, port);
    Page page = browser.asTeam(port, "/administration/ressources/nouvelle", 1280);
    page.locator("button[value=guide]").click();
    page.waitForURL("**/brouillons/*");
    String draft = page.url().replaceAll("#.*", "");
    page.locator("#title").fill("Mots reçus");
    page.locator("#title").blur();
    page.waitForCondition(() -> kept(page, "nothing"));

    AtomicInteger pieces = new AtomicInteger();
    page.onRequest(
        request -> {
          if (request.method().equals("PATCH") && pieces.incrementAndGet() == 3) {
            first.kill();
          }
        });
    page.locator("#summary").fill("Mots en chemin");
    page.locator("input[type=file]").last().setInputFiles(film);
    page.waitForCondition(() -> page.locator(".upload-told").innerText().contains("coupée"));
    page.locator("#summary").fill("Mots en chemin, puis d’autres");
    page.waitForCondition(() -> kept(page, "yes"));
    page.navigate("about:blank");

    try (RunningSite second = RunningSite.start(data, port)) {
      page.navigate(draft);
      assertThat(page.locator("#title").inputValue()).isEqualTo("Mots reçus");
      page.locator("#kept-back").click();
      page.waitForCondition(
          () -> page.locator("#summary").inputValue().equals("Mots en chemin, puis d’autres"));
      page.locator(".upload-left").waitFor();
      pieces.set(10);
      page.locator("input[type=file]").last().setInputFiles(film);
      page.locator(".draft-file").waitFor();
      assertThat(page.locator(".draft-file").innerText()).contains("Captation.bin");
      assertThat(pieces.get() - 10).isLessThan(Math.ceilDiv(LENGTH, 8 << 20));
      page.navigate("about:blank");
      assertThat(second).isNotNull();
    }
  }

  private static boolean kept(Page page, String state) {
    return state.equals(page.locator("#brouillon").getAttribute("data-kept"));
  }
}
